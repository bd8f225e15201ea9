import { schemes } from '../../collections/life.ts'
import type { Change, StoredRecord } from '../../store/store.ts'
import { StoreError } from '../../store/store-error.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { found } from '../records/found.ts'
import { Conflict } from '../refusals.ts'
import { asJson, type SchemeFields, type SchemeRecord, type SchemeState, schemeRecord } from './scheme-record.ts'
import { toldOf } from './told-of.ts'

/** The scheme, where it is within reach and in one of these states. */
export async function schemeIn(states: readonly SchemeState[], id: string, doing: Doing): Promise<SchemeRecord> {
  const record = schemeRecord(await found(schemes.name, id, doing))
  const { state } = record.fields
  if (!states.includes(state)) throw new Conflict('scheme-in-other-state', { id, state, wanted: states.join(', ') })
  return record
}

/** Refuses a decision about another content than stands: somebody changed it after it was looked at. */
export function expectHash({ id, fields }: SchemeRecord, hash: string): void {
  if (fields.hash !== hash) throw new Conflict('draft-changed', { id })
}

interface Move {
  readonly action: string
  readonly fields: SchemeFields
  /** What is done besides, in the same command. */
  readonly changes?: readonly Change[]
  readonly reason?: string | undefined
  /** The record that the action answers with; the scheme where nothing is said. */
  readonly answer?: StoredRecord
}

/** Moves a scheme on in its life, if nobody has done so since it was read. */
export async function moveScheme(before: SchemeRecord, move: Move, doing: Doing): Promise<SchemeRecord> {
  const { id, version } = before
  const { action, fields, changes = [], reason, answer = { id, version: version + 1, fields: asJson(fields) } } = move
  try {
    await applyAudited(
      {
        ...{ action, reason, resource: schemes.name, resourceId: id },
        changes: [{ do: 'replace', in: schemes.name, id, version, fields: asJson(fields) }, ...changes],
        told: { before: toldOf(before.fields), after: toldOf(fields), sensitive: [] },
        answer,
      },
      doing,
    )
  } catch (error) {
    if (error instanceof StoreError && lost.has(error.code)) throw new Conflict('scheme-moved-on', { id })
    throw error
  }
  return { id, version: version + 1, fields }
}

/** Codes of the store where somebody else was quicker. */
const lost: ReadonlySet<string> = new Set(['stale-record', 'record-exists', 'value-taken'])
