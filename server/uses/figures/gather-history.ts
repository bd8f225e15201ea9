import type { PersonOutcome, RawHistory, RawPerson } from '../../../engine/index.ts'
import { adjustments, results } from '../../collections/runs.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Store } from '../../store/store.ts'
import { correctGroups, correctPeople } from '../adjustments/correction.ts'
import { resultsOf, runsIn } from '../runs/current-results.ts'
import { resultRecord } from '../runs/result-record.ts'
import type { RunRecord } from '../runs/run-record.ts'
import { type PeriodDays, daysOfPeriod } from './days-of-period.ts'
import type { HistoryWanted } from './gather-history-wanted.ts'
import { historyEntry, type LockedResult } from './history-entry.ts'

/** Per person: the locked results of earlier periods, and the balances of the latest one. */
export interface HistoryFound {
  readonly history: ReadonlyMap<string, readonly RawHistory[]>
  readonly carried: ReadonlyMap<string, NonNullable<RawPerson['carried']>>
}

interface HistoryAsked {
  readonly scheme: string
  readonly days: PeriodDays
  readonly wanted: HistoryWanted
  readonly people: readonly RawPerson[]
}

const portionSize = 500

/**
 * What locked runs of the scheme say of these people. Where a result was put right afterwards, what should have been counts. Whoever was
 * not in a run has an entry of it too, for counts of what took effect: nothing did. Balances are those of the latest complete result of
 * the same cycle: somebody who is absent from one period loses none.
 */
export async function gatherHistory(asked: HistoryAsked, store: Store): Promise<HistoryFound> {
  const { days, wanted, people } = asked
  const history = new Map<string, RawHistory[]>()
  const carried = new Map<string, NonNullable<RawPerson['carried']>>()
  const isUnknown = new Set(wanted.balances ? people.map(({ id }) => id) : [])
  const ids = new Set(people.map(({ id }) => id))
  for (const run of await lockedRuns(asked, store)) {
    const counts = wanted.since !== undefined && run.days.from >= wanted.since
    const hasBalances = run.days.cycle === days.cycle && run.days.to < days.from && isUnknown.size > 0
    if (!counts && !hasBalances) continue
    const isAbsent = new Set(counts ? ids : [])
    for await (const result of resultsIn(run.record, ids, store)) {
      const { outcome } = result
      const { id } = result.given
      isAbsent.delete(id)
      if (counts) put(history, id, historyEntry(run.days.key, result, wanted))
      if (!hasBalances || outcome.status !== 'complete' || !isUnknown.delete(id)) continue
      if (outcome.carried !== undefined) carried.set(id, outcome.carried)
    }
    for (const id of isAbsent) put(history, id, { period: run.days.key })
  }
  return { history, carried }
}

interface LockedRun {
  readonly record: RunRecord
  readonly days: PeriodDays
}

/** Those of this scheme that are over by the end of the period, the latest first. */
async function lockedRuns({ scheme, days }: HistoryAsked, store: Store): Promise<readonly LockedRun[]> {
  const all = [
    { field: 'scheme', is: scheme },
    { field: 'state', is: 'locked' },
  ]
  return (await runsIn(store, { all }))
    .flatMap((record) => {
      const own = daysOfPeriod(record.fields.period)
      return own === undefined || own.key === days.key || own.to > days.to ? [] : { record, days: own }
    })
    .sort((a, b) => (a.days.to < b.days.to ? 1 : -1))
}

/** With everything that was put right afterwards. */
async function* resultsIn(run: RunRecord, ids: ReadonlySet<string>, store: Store): AsyncGenerator<LockedResult> {
  const corrections = run.fields.settled.flatMap((settled) => settled.corrections)
  const groups = correctGroups(run.fields.evaluated?.groups ?? [], corrections)
  const anew = await adjustedIn(run.id, store)
  const query = { scope: 'everything', filter: resultsOf(run) } as const
  for await (const portion of inPortions(store.stream(results.name, query), portionSize)) {
    for (const record of portion) {
      const { employee, given, outcome } = resultRecord(record).fields
      if (!ids.has(employee)) continue
      const should = anew.get(employee)
      const [corrected = given] = should === undefined ? [] : correctPeople([given], corrections)
      yield { given: corrected, groups, outcome: should ?? outcome }
    }
  }
}

/** What should have been, of those whose result was put right: the latest of it. */
async function adjustedIn(run: string, store: Store): Promise<ReadonlyMap<string, PersonOutcome>> {
  const { records } = await store.list(adjustments.name, { scope: 'everything', filter: { field: 'run', is: run } })
  const inOrder = records.toSorted((a, b) => Number(a.fields.number) - Number(b.fields.number))
  return new Map(
    inOrder.flatMap(({ fields }) =>
      fields.outcome === undefined ? [] : [[String(fields.employee), fields.outcome as unknown as PersonOutcome]],
    ),
  )
}

function put<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [one])
  else known.push(one)
}
