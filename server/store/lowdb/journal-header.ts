import { isJsonObject } from '../json.ts'
import type { JournalEnd, JournalPlace } from './journal-place.ts'

/** The first line of a journal. It stands in the chain like every other line. */
export interface JournalHeader {
  readonly format: 1
  readonly store: string
  readonly place: JournalPlace
  /**
   * The journal that this one goes on from, and how many of its bytes count: all of them, but where an epoch before was broken off by
   * this one, and wrote on without knowing.
   */
  readonly after: JournalEnd
  /** Of the last command before this journal. */
  readonly seq: number
  /** The chain's hash before this line. */
  readonly hash: string
}

/** Says whether a line's body is a header. A command's body has no format. */
export function isHeader(body: unknown): body is JournalHeader {
  if (!isJsonObject(body) || body.format !== 1) return false
  const { store, place, after, seq, hash } = body
  return (
    typeof store === 'string' &&
    isPlace(place) &&
    isPlace(after) &&
    'bytes' in after &&
    typeof seq === 'number' &&
    typeof hash === 'string'
  )
}

function isPlace(value: unknown): value is JournalPlace {
  return isJsonObject(value) && typeof value.epoch === 'number' && typeof value.n === 'number'
}
