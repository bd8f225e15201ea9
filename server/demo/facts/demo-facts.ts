import type { RawFactValues, RawGroup } from '../../../engine/index.ts'
import { type DemoPeriods, demoPeriods } from '../demo-periods.ts'
import type { DemoPerson } from '../people/demo-people.ts'
import { branchHeads, branchTeams } from './branch-heads.ts'
import { businessMonthly } from './business-monthly.ts'
import { businessQuarterly } from './business-quarterly.ts'
import { businessYearly } from './business-yearly.ts'
import { drawOf } from './draw.ts'
import { everyoneYearly } from './everyone-yearly.ts'
import { exportTeamMembers, exportTeams } from './export-teams.ts'
import type { FactRule } from './fact-rule.ts'
import type { GroupRule } from './group-rule.ts'
import { operationsMonthly } from './operations-monthly.ts'
import { managersQuarterly, staffMonthly } from './production-and-offices.ts'
import { salesMonthly } from './sales-monthly.ts'
import { workedIn } from './worked-in.ts'

/** The facts of one person in one period, for all schemes together. */
export interface PersonFacts {
  readonly period: string
  readonly person: DemoPerson
  readonly facts: RawFactValues
}

/** The facts of one team in one period. */
export interface GroupFacts {
  readonly period: string
  readonly kind: RawGroup['kind']
  readonly id: string
  readonly facts: RawFactValues
}

/** Which scheme gets which facts. */
export const factRules: readonly FactRule[] = [
  businessMonthly,
  businessQuarterly,
  branchHeads,
  salesMonthly,
  exportTeamMembers,
  operationsMonthly,
  staffMonthly,
  managersQuarterly,
  businessYearly,
  everyoneYearly,
]

const groupRules: readonly GroupRule[] = [branchTeams, exportTeams]

/** Everything that was collected about these people in the year before `today`. */
export function demoFacts(people: readonly DemoPerson[], today: string): readonly PersonFacts[] {
  const periods = demoPeriods(today)
  const single = factRules.flatMap((rule) => factsBy(rule, people, periods))
  const together = Map.groupBy(single, ({ period, person }) => `${period} ${person.id}`)
  return [...together.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : { ...first, facts: Object.assign({ ...first.facts }, ...more.map(({ facts }) => facts)) },
  )
}

/** What some of the rules collected in other periods. */
export function factsForTrial(people: readonly DemoPerson[], { month, year }: { month: string; year: string }) {
  const periods = { months: [month], quarters: [], earlierQuarters: [], year }
  return [businessMonthly, staffMonthly, businessYearly].flatMap((rule) => factsBy(rule, people, periods))
}

/** And about their teams. */
export function demoGroupFacts(today: string): readonly GroupFacts[] {
  const periods = demoPeriods(today)
  return groupRules.flatMap((rule) =>
    rule
      .periods(periods)
      .flatMap((period) =>
        rule.ids.map((id) => ({ period, kind: rule.kind, id, facts: rule.facts(drawOf(id, period), period) })),
      ),
  )
}

function factsBy(rule: FactRule, people: readonly DemoPerson[], periods: DemoPeriods): PersonFacts[] {
  return rule
    .periods(periods)
    .flatMap((period) =>
      people
        .filter((person) => rule.isFor(person) && workedIn(person, period))
        .map((person) => ({ period, person, facts: rule.facts(person, drawOf(person.id, period), period) })),
    )
}
