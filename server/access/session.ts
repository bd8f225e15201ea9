import type { JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import { ageMs, type Clocks, readStamp, type Stamp } from './stamp.ts'

/** Somebody's being signed in at one browser, as the collection `sessions` keeps it under the hash of its token. */
export interface Session {
  readonly id: string
  readonly version: number
  readonly user: string
  readonly began: Stamp
  /** When it was last used, to the minute. */
  readonly used: Stamp
}

/** Without use a session ends after this long, however young it is. */
export const idleMinutes = 60
/** A session's use is written down when the last that was written is this old, so that reading does not write each time. */
export const noteUseAfterMs = 60_000

/** What is kept of a session. */
export function sessionFields({ user, began, used }: Pick<Session, 'user' | 'began' | 'used'>): JsonObject {
  return { user, began, used }
}

/** The session that a record is. */
export function readSession({ id, version, fields }: StoredRecord): Session {
  const { user, began, used } = fields
  return { id, version, user: typeof user === 'string' ? user : '', began: readStamp(began), used: readStamp(used) }
}

/** Whether a session has come to its end by its age or for want of use. Ages are told by the steady clock. */
export function hasEnded({ began, used }: Session, clocks: Clocks, sessionHours: number): boolean {
  return ageMs(began, clocks) >= sessionHours * 3_600_000 || ageMs(used, clocks) >= idleMinutes * 60_000
}
