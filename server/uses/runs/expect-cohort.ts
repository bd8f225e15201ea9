import type { RawScheme } from '../../../engine/index.ts'
import type { Doing } from '../doing.ts'
import { gatherCohort, type GroupChosen } from '../figures/gather-cohort.ts'
import type { PeriodDays } from '../figures/days-of-period.ts'
import { Conflict, Forbidden } from '../refusals.ts'

interface CohortWanted {
  readonly department: string
  readonly document: RawScheme
  readonly group: GroupChosen | undefined
  readonly days: PeriodDays
}

/** Refuses people beyond the reach of whoever wants to pay them (403), and a run of nobody (409). */
export async function expectCohort({ department, document, group, days }: CohortWanted, doing: Doing): Promise<void> {
  const departments = [department, ...(document.participants?.departments ?? [])]
  const { people, outside } = await gatherCohort({ departments, group, days, reach: doing.scope }, doing.store)
  expectEverybody({ people: people.length, outside })
}

/** The same of people who were counted. */
export function expectEverybody({ people, outside }: { people: number; outside: number }): void {
  if (outside > 0) throw new Forbidden('run-outside-reach', { count: outside })
  if (people === 0) throw new Conflict('run-of-nobody')
}
