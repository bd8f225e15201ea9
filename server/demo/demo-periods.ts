import { monthAfter } from './demo-dates.ts'

/** The periods that the sample company has facts of, oldest first. */
export interface DemoPeriods {
  /** The twelve whole months before today's. */
  readonly months: readonly string[]
  /** The four whole quarters before today's. */
  readonly quarters: readonly string[]
  /** The four before those, for what is compared with a year ago. */
  readonly earlierQuarters: readonly string[]
  /** Last year. */
  readonly year: string
}

/** Periods by today's date: `demoPeriods('2026-03-10').quarters` is 2025-Q1 to 2025-Q4. */
export function demoPeriods(today: string): DemoPeriods {
  const months = Array.from({ length: 12 }, (_, index) => monthAfter(today, index - 12))
  const thisQuarter = quarterOf(monthAfter(today, 0))
  const every = Array.from({ length: 27 }, (_, index) => quarterOf(monthAfter(today, index - 27)))
  const quarters = [...new Set(every)].filter((quarter) => quarter !== thisQuarter).slice(-8)
  const year = String(Number(today.slice(0, 4)) - 1)
  return { months, quarters: quarters.slice(4), earlierQuarters: quarters.slice(0, 4), year }
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`
}
