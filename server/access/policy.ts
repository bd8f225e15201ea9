import type { Role } from './principal.ts'

/** What the routes are about, by the first word of their paths. */
export type Resource = keyof typeof policy

/**
 * What may be done to a resource: reading and writing records, seeing the pay in them (`pay-fields.ts`), and the steps in the life of a
 * scheme and of a run.
 */
export const actions = [
  'read',
  'read-pay',
  'create',
  'update',
  'delete',
  'submit',
  'withdraw',
  'approve',
  'return',
  'publish',
  'rollback',
  'retire',
  'preview',
  'evaluate',
  'review',
  'lock',
] as const
export type Action = (typeof actions)[number]

/**
 * Which records a role reaches with an action.
 *
 * - `company`: all of them, whichever departments the role was given for.
 * - `central`: all of them, but only where the role was given for all departments.
 * - `departments`: those of the departments the role was given for, and of all below them.
 * - `others`: as `departments`, without those of one's own person.
 * - `own`: those of one's own person.
 */
export type Reach = 'company' | 'central' | 'departments' | 'others' | 'own'

/** Roles that reach anything with an action; whoever is not named may not do it at all. */
export type Cells = Readonly<Partial<Record<Role, Reach>>>
export type Actions = Readonly<Partial<Record<Action, Cells>>>

/** What says nothing about a person, and what every screen needs the names of. */
const everybody = {
  admin: 'company',
  hr: 'company',
  editor: 'company',
  approver: 'company',
  manager: 'company',
  employee: 'company',
  auditor: 'company',
} as const satisfies Cells

const whoeverWritesSchemes = { hr: 'departments', editor: 'departments' } as const satisfies Cells
const whoeverReadsSchemes = {
  ...whoeverWritesSchemes,
  approver: 'departments',
  auditor: 'departments',
} as const satisfies Cells
const whoeverPreviews = { ...whoeverWritesSchemes, approver: 'departments' } as const satisfies Cells
const whoeverReadsRuns = {
  hr: 'departments',
  approver: 'departments',
  manager: 'departments',
  auditor: 'departments',
} as const satisfies Cells
const whoeverReadsResults = { ...whoeverReadsRuns, manager: 'others' } as const satisfies Cells
const hrOfDepartments = { hr: 'departments' } as const satisfies Cells
const hrOfAll = { hr: 'central' } as const satisfies Cells
const approvers = { approver: 'departments' } as const satisfies Cells
const whoeverTendsMetrics = { hr: 'company', editor: 'company' } as const satisfies Cells
const whoeverGivesFigures = { hr: 'departments', manager: 'others' } as const satisfies Cells
const admins = { admin: 'company' } as const satisfies Cells
const whoeverReadsAccounts = { admin: 'company', auditor: 'central' } as const satisfies Cells

/** The one table of who may do what: resource → action → role → which records. What it does not say is refused. */
export const policy = {
  departments: {
    read: everybody,
    create: hrOfDepartments,
    update: hrOfDepartments,
    delete: hrOfDepartments,
  },
  posts: { read: everybody, create: hrOfAll, update: hrOfAll, delete: hrOfAll },
  employees: {
    read: {
      admin: 'company',
      hr: 'departments',
      editor: 'departments',
      manager: 'departments',
      employee: 'own',
      auditor: 'departments',
    },
    'read-pay': { hr: 'departments', employee: 'own', auditor: 'departments' },
    create: hrOfDepartments,
    update: hrOfDepartments,
    delete: hrOfDepartments,
  },
  metrics: {
    read: everybody,
    create: whoeverTendsMetrics,
    update: whoeverTendsMetrics,
    delete: whoeverTendsMetrics,
  },
  templates: { read: { hr: 'company', editor: 'company' } },
  schemes: {
    read: whoeverReadsSchemes,
    create: whoeverWritesSchemes,
    update: whoeverWritesSchemes,
    delete: whoeverWritesSchemes,
    submit: whoeverWritesSchemes,
    withdraw: whoeverWritesSchemes,
    approve: approvers,
    return: approvers,
    publish: hrOfDepartments,
    rollback: hrOfDepartments,
    preview: whoeverPreviews,
  },
  versions: {
    read: { ...whoeverReadsSchemes, manager: 'departments' },
    retire: hrOfDepartments,
    preview: whoeverPreviews,
  },
  previews: { read: whoeverReadsSchemes },
  runs: {
    read: whoeverReadsRuns,
    create: hrOfDepartments,
    update: hrOfDepartments,
    delete: hrOfDepartments,
    evaluate: hrOfDepartments,
    review: approvers,
    lock: hrOfDepartments,
  },
  results: { read: whoeverReadsResults },
  statements: { read: { employee: 'own' } },
  adjustments: { read: whoeverReadsResults, create: hrOfDepartments },
  periods: { read: everybody, create: hrOfAll, update: hrOfAll, delete: hrOfAll },
  facts: {
    read: { hr: 'departments', manager: 'departments', auditor: 'departments' },
    create: whoeverGivesFigures,
    update: whoeverGivesFigures,
    delete: whoeverGivesFigures,
  },
  ratings: {
    read: { hr: 'departments', manager: 'departments', auditor: 'departments', employee: 'own' },
    create: whoeverGivesFigures,
    update: whoeverGivesFigures,
    delete: whoeverGivesFigures,
  },
  users: { read: whoeverReadsAccounts, create: admins, update: admins },
  audit: { read: whoeverReadsAccounts },
} as const satisfies Readonly<Record<string, Actions>>
