import { addDays } from '../components/day/month-days.ts'
import type { VersionTold } from '../publishing/publishing-records.ts'

type Dated = Pick<VersionTold, 'number' | 'inForceFrom' | 'retiredFrom'>

/** The days on which a version holds. */
export interface HoldingDays {
  readonly from: string
  /** The last of them; absent: no end is known. */
  readonly until?: string
  /** Another one took its place, or it was retired, before it ever held. */
  readonly isNever: boolean
}

/** From when to when a version holds: until it is retired, or another version of its scheme comes into force. */
export function holdingDays(version: Dated, all: readonly Dated[]): HoldingDays {
  const { inForceFrom: from, retiredFrom } = version
  const successors = all.filter((each) => isLater(each, version)).map(({ inForceFrom }) => inForceFrom)
  const ends = retiredFrom === undefined ? successors : [...successors, retiredFrom]
  if (ends.length === 0) return { from, isNever: false }
  const end = ends.reduce((first, each) => (each < first ? each : first))
  return { from, until: addDays(end, -1), isNever: end <= from }
}

/** Of two that come into force on the same day the one published later holds. */
function isLater(one: Dated, other: Dated): boolean {
  if (one.inForceFrom === other.inForceFrom) return one.number > other.number
  return one.inForceFrom > other.inForceFrom
}
