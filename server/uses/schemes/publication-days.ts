import type { RawScheme } from '../../../engine/index.ts'
import { wrongField } from '../refusals.ts'

/** When a version is to be shown, and when to hold. */
export interface Publication {
  /** Today where it is absent. */
  readonly publicisedFrom?: string | undefined
  readonly publicisedDays: number
  readonly inForceFrom: string
}

/** The days of a publication. Refuses those that lie in the past, are fewer than the scheme itself asks for, or run into each other. */
export function publicationDays(publication: Publication, { process }: RawScheme, today: string) {
  const { publicisedFrom = today, publicisedDays, inForceFrom } = publication
  if (publicisedFrom < today) throw wrongField('/publicisedFrom', 'day-in-past', { day: publicisedFrom, today })
  const least = process?.publiciseDays ?? 0
  if (publicisedDays < least)
    throw wrongField('/publicisedDays', 'publicised-too-short', { days: publicisedDays, least })
  const earliest = dayAfter(publicisedFrom, publicisedDays)
  if (inForceFrom < earliest) throw wrongField('/inForceFrom', 'in-force-too-early', { day: inForceFrom, earliest })
  return { publicisedFrom, publicisedDays, inForceFrom }
}

/** `dayAfter('2026-02-27', 3)` is 2026-03-02. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
