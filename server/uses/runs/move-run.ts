import { runs } from '../../collections/runs.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change } from '../../store/store.ts'
import { StoreError } from '../../store/store-error.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { expectVersion } from '../records/expect-version.ts'
import { found } from '../records/found.ts'
import { Conflict } from '../refusals.ts'
import { asJson } from '../schemes/scheme-record.ts'
import { type RunFields, type RunRecord, type RunState, runRecord } from './run-record.ts'

interface Wanted {
  readonly id: string
  /** At which whoever asks has read it. */
  readonly version: number
}

/** The run, where it is within reach, as it was read (412 otherwise) and in one of these states (409). */
export async function runIn(states: readonly RunState[], { id, version }: Wanted, doing: Doing): Promise<RunRecord> {
  const record = await found(runs.name, id, doing)
  const run = runRecord(record)
  const { state } = run.fields
  const params = { id, runState: state, runStates: states.join(', ') }
  if (!states.includes(state)) throw new Conflict('run-in-other-state', params)
  expectVersion(record, version, {}, { ...doing, mask: (one) => toldOf(runRecord({ ...one, version }).fields) })
  return run
}

interface Move {
  readonly action: string
  readonly fields: RunFields
  readonly changes?: readonly Change[]
  readonly reason?: string | undefined
}

/** Moves a run on, if nobody has done so since it was read. */
export async function moveRun(before: RunRecord, move: Move, doing: Doing): Promise<RunRecord> {
  const { id, version } = before
  const { action, fields, changes = [], reason } = move
  const after = { id, version: version + 1, fields }
  try {
    await applyAudited(
      {
        ...{ action, reason, resource: runs.name, resourceId: id },
        changes: [{ do: 'replace', in: runs.name, id, version, fields: asJson(fields) }, ...changes],
        told: { before: toldOf(before.fields), after: toldOf(fields), sensitive: [] },
        answer: { ...after, fields: asJson(fields) },
      },
      doing,
    )
  } catch (error) {
    if (error instanceof StoreError && error.code === 'stale-record') throw new Conflict('run-moved-on', { id })
    throw error
  }
  return after
}

/** What is told of a run in the audit log and beside a stale one: no figures of anybody, and no amounts. */
export function toldOf({ evaluated, settled, payout: _, ...fields }: RunFields): JsonObject {
  const { fingerprint, givenHash } = evaluated ?? {}
  return {
    ...asJson(fields),
    ...(evaluated && { evaluated: { by: evaluated.by, at: evaluated.at, fingerprint, givenHash } }),
    settled: settled.length,
  }
}
