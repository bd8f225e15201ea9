import type { RawFactValues } from '../../../engine/index.ts'
import type { DemoPerson } from '../people/demo-people.ts'
import type { Draw } from './draw.ts'
import type { FactRule } from './fact-rule.ts'

const isInIt = ({ department }: DemoPerson) => department === 'production' || department === 'administration'

/** 工厂五部门绩效考核方案, for those who are appraised by the month. */
export const staffMonthly: FactRule = {
  scheme: 'e01-factory-departments',
  periods: ({ months }) => months,
  isFor: (person) => isInIt(person) && person.post === 'staff',
  facts: factsOf,
}

/** The same scheme for middle managers, by the quarter. */
export const managersQuarterly: FactRule = {
  ...staffMonthly,
  periods: ({ quarters }) => quarters,
  isFor: (person) => isInIt(person) && person.post === 'middle-manager',
}

function factsOf({ department, payBase }: DemoPerson, draw: Draw): RawFactValues {
  const wage = { 'wage-base': (Number(payBase) * 0.35).toFixed(2) }
  return department === 'production' ? { ...production(draw), ...wage } : { ...office(draw), ...wage }
}

function production(draw: Draw): RawFactValues {
  const planned = draw.whole('planned', 80, 130) * 10
  const made = Math.round(planned * draw.level * draw.figure('made', 0.92, 1.08, 4))
  const [hours, material] = [draw.whole('hours', 170, 210), draw.whole('material', 40, 60) * 100]
  return {
    ...{ 'output-actual': made, 'output-planned': planned },
    ...{ 'units-produced': made, 'units-good': made - draw.whole('bad', 0, Math.ceil(made / 30)) },
    ...{ 'run-hours': hours, 'fault-hours': draw.figure('fault', 0, 8, 1) },
    ...{ 'material-in': material, 'material-used': Math.round(material * draw.figure('used', 0.9, 0.985, 4)) },
  }
}

function office(draw: Draw): RawFactValues {
  const [matters, asked] = [draw.whole('matters', 30, 90), draw.whole('asked', 20, 50)]
  const budget = draw.whole('budget', 10, 40) * 500
  return {
    ...{ matters, 'matters-in-time': draw.partOf('in time', matters, 0.95) },
    ...{ 'staff-asked': asked, 'staff-satisfied': draw.partOf('satisfied', asked, 0.88) },
    ...{ budget: budget.toFixed(2), expense: (budget * draw.figure('spent', 0.9, 1.06, 4)).toFixed(2) },
  }
}
