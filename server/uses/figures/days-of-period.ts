import { parsePeriod } from '../../../engine/index.ts'

/** A period with its first and last day. */
export interface PeriodDays {
  readonly key: string
  readonly cycle: string
  readonly from: string
  readonly to: string
}

const months: Readonly<Record<string, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** `2026-Q1` is 2026-01-01 to 2026-03-31; undefined for what is no key of a period. */
export function daysOfPeriod(key: string): PeriodDays | undefined {
  const period = parsePeriod(key)
  if (period === undefined) return undefined
  const count = months[period.cycle] ?? 1
  const first = (period.index - 1) * count
  const day = (month: number, date: number) => new Date(Date.UTC(period.year, month, date)).toISOString().slice(0, 10)
  return { key, cycle: period.cycle, from: day(first, 1), to: day(first + count, 0) }
}
