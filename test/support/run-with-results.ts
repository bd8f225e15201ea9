import { evaluateCompiled, type Outcome, type RawPerson, type RawScheme } from '../../engine/index.ts'
import { versions } from '../../server/collections/life.ts'
import { adjustments, results, runs } from '../../server/collections/runs.ts'
import type { Change, Store } from '../../server/store/store.ts'
import { adjustmentId } from '../../server/uses/adjustments/adjustment-record.ts'
import { controlCount, payoutOf } from '../../server/uses/runs/control-totals.ts'
import { resultFields, resultId } from '../../server/uses/runs/result-record.ts'
import type { RunFields, RunRecord, RunState } from '../../server/uses/runs/run-record.ts'
import { contentHash } from '../../server/uses/schemes/content-hash.ts'
import { asJson } from '../../server/uses/schemes/scheme-record.ts'
import { compiled } from './evaluating.ts'

export interface RunToMake {
  readonly document: RawScheme
  readonly period: string
  readonly people: readonly RawPerson[]
  readonly state?: RunState
  readonly attempt?: number
  /** What was settled of it afterwards. */
  readonly settled?: { readonly payIn: string; readonly employee: string; readonly difference: string }
}

/** Puts a run with its version and the results of its people into a store, as if it had been opened and evaluated; gives its id. */
export async function runWithResults(store: Store, wanted: RunToMake): Promise<string> {
  const { document, period, people } = wanted
  const { outcome } = evaluateCompiled(compiled(document), { format: 1, period, people: [...people] })
  const run = runOf(wanted, outcome)
  const version = versionOf(document)
  const isThere = (await store.get(versions.name, version.id, 'everything')) !== undefined
  const changes: Change[] = [
    ...(isThere ? [] : [{ do: 'create', in: versions.name, ...version } as const]),
    { do: 'create', in: runs.name, id: run.id, fields: asJson(run.fields) },
    ...(outcome?.people ?? []).map((_, place) => resultOf(run, wanted, outcome, place)),
    ...adjustmentsOf(run, wanted),
  ]
  await store.apply({ name: 'make-run', changes })
  return run.id
}

const by = { by: 'hr', at: '2026-03-01T00:00:00.000Z' }

function versionOf(document: RawScheme) {
  const { id: scheme, name, department = 'company' } = document
  const content = { document, parameters: {} }
  const hash = contentHash(content)
  const fields = { ...content, scheme, number: 1, name, department, hash, authors: [], inForceFrom: '2026-01-01' }
  return { id: `${scheme}:1`, fields: asJson(fields) }
}

function runOf(
  { document, period, state = 'evaluated', attempt = 1, settled }: RunToMake,
  outcome?: Outcome,
): RunRecord {
  const { id: scheme, name, department = 'company' } = document
  const versionHash = contentHash({ document, parameters: {} })
  const evaluated = outcome && {
    ...{ ...by, fingerprint: '', seq: 1, givenHash: '', groups: [], totals: outcome.totals },
    control: controlOf(outcome.people.map(payoutOf)),
  }
  const fields: RunFields = {
    ...{ period, scheme, name, department, versionId: `${scheme}:1`, versionHash, versionNumber: 1 },
    ...{ state, opened: by, begun: attempt, attempt, without: [] },
    ...(attempt > 0 && evaluated && { evaluated }),
    ...(state === 'locked' && { locked: by, lockedAt: by.at }),
    settled: settled
      ? [
          {
            ...by,
            number: 1,
            payIn: settled.payIn,
            reason: '',
            corrections: [],
            control: controlOf([settled.difference]),
          },
        ]
      : [],
  }
  return { id: `${period}:${scheme}`, version: 1, fields }
}

function controlOf(amounts: readonly (string | undefined)[]) {
  const count = controlCount()
  for (const amount of amounts) count.add(amount)
  return count.totals()
}

function resultOf(run: RunRecord, { people }: RunToMake, outcome: Outcome | undefined, place: number): Change {
  const one = outcome?.people[place]
  const given = people.find(({ id }) => id === one?.id)
  if (one === undefined || given === undefined) throw new Error('an outcome of nobody')
  const { attempt } = run.fields
  const fields = resultFields(run, { attempt, place, given, outcome: one, change: undefined })
  return { do: 'create', in: results.name, id: resultId(run.id, attempt, one.id), fields: asJson(fields) }
}

function adjustmentsOf({ id: run, fields: { period, scheme } }: RunRecord, { settled, people }: RunToMake): Change[] {
  if (settled === undefined) return []
  const { payIn, employee, difference } = settled
  const { name, department } = people.find(({ id }) => id === employee) ?? {}
  const about = { ...by, number: 1, run, period, scheme, employee, name, department, payIn, reason: '补报', difference }
  return [{ do: 'create', in: adjustments.name, id: adjustmentId(run, 1, employee), fields: asJson(about) }]
}
