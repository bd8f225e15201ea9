import type { DemoPerson } from '../people/demo-people.ts'

/** Whether somebody was there at any time of a period: days compare with keys of months and years as texts. */
export function workedIn({ hired, left }: DemoPerson, period: string): boolean {
  const [first, last] = monthsOf(period)
  return hired.slice(0, 7) <= last && (left === undefined || left.slice(0, 7) >= first)
}

/** The first and last month of a period: `2026-Q2` is 2026-04 to 2026-06. */
function monthsOf(period: string): readonly [string, string] {
  const [year = '', part] = period.split('-')
  if (part === undefined) return [`${year}-01`, `${year}-12`]
  if (!part.startsWith('Q')) return [period, period]
  const last = Number(part.slice(1)) * 3
  return [`${year}-${String(last - 2).padStart(2, '0')}`, `${year}-${String(last).padStart(2, '0')}`]
}
