import type { RawCases, RawScheme } from '../../../engine/index.ts'
import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { Checked } from './checked.ts'

/** What a scheme says: what approvals, previews and versions are about. */
export interface SchemeContent {
  readonly document: RawScheme
  /** The blanks of a template that are filled in. */
  readonly parameters: Readonly<Record<string, number>>
  readonly cases?: RawCases
}

/** Somebody did something to one content. */
export interface Done {
  readonly by: string
  readonly at: string
  readonly hash: string
  readonly comment?: string
}

export type SchemeState = 'draft' | 'submitted' | 'approved'

/** The working draft of a scheme and where it stands. */
export interface SchemeFields extends SchemeContent {
  /** As the document says, for lists and scopes. */
  readonly name: string
  readonly department: string
  readonly hash: string
  readonly state: SchemeState
  /** Ids of the users who changed it since it was published last. */
  readonly authors: readonly string[]
  readonly checked: Checked
  readonly submitted?: Done
  readonly approved?: Done
  readonly returned?: Done
  /** Id of the version that was published or rolled back to last. */
  readonly basedOn?: string
}

export interface SchemeRecord {
  readonly id: string
  readonly version: number
  readonly fields: SchemeFields
}

/** A record of the collection of schemes as what it is: nothing but these uses writes there. */
export function schemeRecord(record: StoredRecord): SchemeRecord {
  return record as unknown as SchemeRecord
}

/** Fields as the store takes them. */
export function asJson(fields: object): JsonObject {
  return fields as JsonObject
}
