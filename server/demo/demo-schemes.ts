import type { DemoDepartment } from './departments.ts'

/** A scheme of the library as the sample company has taken it over. */
export interface DemoScheme {
  readonly id: string
  readonly template: string
  readonly name: string
  readonly department: DemoDepartment
  /** The blanks that are filled in. */
  readonly parameters?: Readonly<Record<string, number>>
}

/** Has been in force since the first month that has facts; a second version has taken the first one's place. */
export const revisedScheme: DemoScheme = {
  id: 'business-monthly',
  template: 'a01-business-monthly',
  name: '业务部月度绩效方案',
  department: 'business',
}

/** As long in force; a second version is shown to everybody at present and will hold. */
export const publicisedScheme: DemoScheme = {
  id: 'business-yearly',
  template: 'a02-business-four-dimensions',
  name: '业务部年度四维考核方案',
  department: 'business',
}

/** As long in force, unchanged. */
export const inForceScheme: DemoScheme = {
  id: 'staff-monthly',
  template: 'e01-factory-departments',
  name: '生产部和总部月度考核方案',
  department: 'administration',
}

/** In force since the latest month that has facts; a draft that pays more for a good month is being written. */
export const reworkedScheme: DemoScheme = {
  id: 'operations-monthly',
  template: 'c01-operations-monthly',
  name: '运营部月度考核方案',
  department: 'operations',
  parameters: {
    ...{ 'results-weight': 60, 'ability-weight': 20, 'attitude-weight': 20 },
    ...{ 'superior-weight': 50, 'peers-weight': 20, 'self-weight': 10, 'customers-weight': 20 },
    ...{ 'excellent-coefficient': 1.5, 'good-coefficient': 1.2 },
    ...{ 'qualified-coefficient': 1, 'unqualified-coefficient': 0 },
  },
}

export const approvedScheme: DemoScheme = {
  id: 'branch-heads',
  template: 'b01-branch-head',
  name: '业务所长考核方案',
  department: 'business',
}

export const submittedScheme: DemoScheme = {
  id: 'everyone-yearly',
  template: 'hr-employees',
  name: '全员年度考核方案',
  department: 'administration',
}

/** Handed in, and given back with a comment. */
export const returnedScheme: DemoScheme = {
  id: 'business-quarterly',
  template: 'a18-business-seven-indicators',
  name: '业务部季度七指标方案',
  department: 'business',
}

/** Drafts, the last one with problems: its weights do not sum to 100, and a blank is not filled in. */
export const draftSchemes: readonly DemoScheme[] = [
  {
    id: 'export-team-bonus',
    template: 'd02-sales-team-bonus',
    name: '外贸小组季度奖金方案',
    department: 'sales',
    parameters: { 'bonus-rate': 1 },
  },
  {
    id: 'sales-rewards',
    template: 'd01-sales-rewards-and-penalties',
    name: '销售部考核与奖惩细则',
    department: 'sales',
    parameters: { 'minimum-wage': 2320 },
  },
  {
    id: 'three-part-pay',
    template: 'd03-three-part-pay',
    name: '销售部三段薪酬方案',
    department: 'sales',
    parameters: { 'task-weight': 75, 'superior-weight': 20 },
  },
]
