import { invariant } from './invariant.ts'
import { daysInMonth, monthText } from './month.ts'

/** Kinds of period, fine to coarse. */
export type Cycle = 'month' | 'quarter' | 'half-year' | 'year'

export interface Period {
  /** 2026-01, 2026-Q1, 2026-H1 or 2026. */
  readonly key: string
  readonly cycle: Cycle
  readonly year: number
  /** Which of its cycle in the year, from 1. */
  readonly index: number
}

/** Months of one period of each cycle. */
const months: Readonly<Record<Cycle, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const pattern = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/

/** First and last year of the periods that documents may name. */
export const firstYear = 1900
export const lastYear = 2199

/** Reads a period key of the years 1900 to 2199; undefined for anything else. */
export function parsePeriod(key: string): Period | undefined {
  const period = read(key)
  return period !== undefined && period.year >= firstYear && period.year <= lastYear ? period : undefined
}

/** The cycle of a period key; a malformed key is an error of the program, here and below. */
export function cycleOf(key: string): Cycle {
  return known(key).cycle
}

/** Negative where `a` is the finer cycle, 0 where they are the same, positive where `a` is the coarser. */
export function compareCycles(a: Cycle, b: Cycle): number {
  return months[a] - months[b]
}

/** The periods of a finer cycle inside this one, in order: the months of 2026-Q1 are 2026-01, 2026-02, 2026-03. Of its own cycle: itself. */
export function partsOf(key: string, cycle: Cycle): string[] {
  const whole = known(key)
  invariant(compareCycles(cycle, whole.cycle) <= 0, `${key} has no parts of the cycle ${cycle}`)
  const count = months[whole.cycle] / months[cycle]
  return Array.from({ length: count }, (_, part) => keyOf(cycle, whole.year, (whole.index - 1) * count + part + 1))
}

/** The period of a coarser cycle that contains this one: 2026-05 is in 2026-Q2. Of its own cycle: itself. */
export function periodOfCycle(key: string, cycle: Cycle): string {
  const part = known(key)
  invariant(compareCycles(cycle, part.cycle) >= 0, `${key} is not contained in one period of the cycle ${cycle}`)
  return keyOf(cycle, part.year, Math.ceil((part.index * months[part.cycle]) / months[cycle]))
}

/** Whether this period ends a period of a coarser cycle: 2026-06 ends a quarter and a half-year. */
export function isLastPartOf(key: string, cycle: Cycle): boolean {
  return partsOf(periodOfCycle(key, cycle), cycleOf(key)).at(-1) === key
}

/** The period `back` periods of the same cycle earlier, over the turn of the year: one before 2026-Q1 is 2025-Q4. Negative: later. */
export function previousPeriod(key: string, back: number): string {
  const { cycle, year, index } = known(key)
  const perYear = 12 / months[cycle]
  const place = year * perYear + index - 1 - back
  return keyOf(cycle, Math.floor(place / perYear), (place % perYear) + 1)
}

/** The same period `years` years earlier. */
export function samePeriodLastYear(key: string, years: number): string {
  const { cycle, year, index } = known(key)
  return keyOf(cycle, year - years, index)
}

/** How many months a period has. */
export function monthsInPeriod(key: string): number {
  return months[cycleOf(key)]
}

/** The first day, `YYYY-MM-DD`. */
export function firstDay(key: string): string {
  const { cycle, year, index } = known(key)
  return `${monthText(year, (index - 1) * months[cycle] + 1)}-01`
}

/** The last day, `YYYY-MM-DD`. */
export function lastDay(key: string): string {
  const { cycle, year, index } = known(key)
  const month = index * months[cycle]
  return `${monthText(year, month)}-${daysInMonth(year, month)}`
}

/** Of any year: going back from a period that a document names may leave the years it may name. */
function known(key: string): Period {
  const period = read(key)
  invariant(period !== undefined, `"${key.slice(0, 20)}" is not a period key`)
  return period
}

function read(key: string): Period | undefined {
  const [, year, month, quarter, half] = pattern.exec(key) ?? []
  if (year === undefined) return undefined
  const cycle = month ? 'month' : quarter ? 'quarter' : half ? 'half-year' : 'year'
  return { key, cycle, year: Number(year), index: Number(month ?? quarter ?? half ?? 1) }
}

function keyOf(cycle: Cycle, year: number, index: number): string {
  const text = String(year).padStart(4, '0')
  if (cycle === 'year') return text
  if (cycle === 'month') return monthText(year, index)
  return `${text}-${cycle === 'quarter' ? 'Q' : 'H'}${index}`
}
