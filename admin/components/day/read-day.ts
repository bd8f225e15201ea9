import { addDays } from './month-days.ts'

const form = /^(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})日?$/

/** A day as people write it, as the API takes it: `2026/3/1`, `20260301` and `2026年3月1日` are `2026-03-01`. Nothing where it is no day. */
export function readDay(text: string): string | undefined {
  const [, year, month = '', day = ''] = form.exec(text.trim().normalize('NFKC')) ?? []
  if (year === undefined || Number(year) < 1000) return undefined
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // The 30th of February is another day.
  return addDays(read, 0) === read ? read : undefined
}
