import { addDays } from '../components/day/month-days.ts'
import { readDay } from '../components/day/read-day.ts'

/** The days of a publication: from when it is shown, the last day on which it is only shown, and the first on which it may hold. */
export interface PublicationDays {
  readonly from: string
  readonly last: string
  readonly earliest: string
}

/** Most days that a version may be shown before it holds. */
export const mostDays = 366

/** Nothing where either field says no day and no count. `publicationDays('2026-03-02', '5')`: last 2026-03-06, earliest 2026-03-07. */
export function publicationDays(fromText: string, daysText: string): PublicationDays | undefined {
  const from = readDay(fromText)
  const days = countIn(daysText)
  if (from === undefined || days === undefined) return undefined
  const earliest = addDays(from, days)
  return { from, last: addDays(earliest, -1), earliest }
}

/** A whole number of days, at most `mostDays`, as people type it. */
export function countIn(text: string): number | undefined {
  const plain = text.trim().normalize('NFKC')
  const count = /^\d{1,3}$/.test(plain) ? Number(plain) : undefined
  return count !== undefined && count <= mostDays ? count : undefined
}
