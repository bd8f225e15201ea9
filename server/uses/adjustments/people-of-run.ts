import type { Store } from '../../store/store.ts'
import { payoutOf } from '../runs/control-totals.ts'
import { resultsInOrder } from '../runs/frozen-figures.ts'
import type { RunRecord } from '../runs/run-record.ts'
import type { PeopleInRun } from './check-corrections.ts'

interface PeopleOfRun {
  readonly people: PeopleInRun
  /** What the run paid to whom; who was not paid is not in it. */
  readonly paid: ReadonlyMap<string, string>
}

/** Everybody in a run, as they were frozen: who they were, where they were, and what they were paid. */
export async function peopleOfRun(run: RunRecord, store: Store): Promise<PeopleOfRun> {
  const ids = { person: new Set<string>(), team: new Set<string>(), department: new Set<string>() }
  const paid = new Map<string, string>()
  for await (const portion of resultsInOrder(run, store)) {
    for (const { fields } of portion) {
      const { id, team, department } = fields.given
      ids.person.add(id)
      if (team !== undefined) ids.team.add(team)
      if (department !== undefined) ids.department.add(department)
      const payout = payoutOf(fields.outcome)
      if (payout !== undefined) paid.set(id, payout)
    }
  }
  const has: PeopleInRun['has'] = ({ kind, id }) => (kind === 'company' ? id === 'company' : ids[kind].has(id))
  return { people: { has }, paid }
}
