import { addDays, addMonths, calendarDay, daysBetween, daysInPeriod } from './dates.ts'
import { type Decimal, decimal } from './decimal.ts'
import { divide } from './divide.ts'
import { daysInMonth, monthText } from './month.ts'
import { firstDay, lastDay, monthsInPeriod } from './period.ts'

/** First and last day of employment, both worked; undefined where it began before or goes on beyond anything that matters. */
export interface Employment {
  readonly hired?: string | undefined
  readonly left?: string | undefined
}
/** Days of the month up to which a start, and from which an end, counts the whole month. */
export interface Snapping {
  readonly startThrough: number
  readonly endFrom: number
}

/** Calendar days of the period on which the person was employed. Dates as `YYYY-MM-DD` are in order as texts. */
export function daysEmployed(period: string, { hired, left }: Employment): number {
  const [first, last] = [firstDay(period), lastDay(period)]
  const from = hired !== undefined && hired > first ? hired : first
  const until = left !== undefined && left < last ? left : last
  return Math.max(daysBetween(from, until) + 1, 0)
}

/** Calendar days employed ÷ calendar days of the period, 0 to 1. */
export function shareOfDays(period: string, employment: Employment): Decimal {
  return divide(decimal(daysEmployed(period, employment)), decimal(daysInPeriod(period)))
}

/** The 1st of the month for a start on day `startThrough` or before, else the 1st of the next month. */
export function snapStart(date: string, startThrough: number): string {
  const { year, month, day } = calendarDay(date)
  const first = `${monthText(year, month)}-01`
  return day <= startThrough ? first : addMonths(first, 1)
}

/** The last of the month for an end on day `endFrom` or later, else the last of the month before. */
export function snapEnd(date: string, endFrom: number): string {
  const { year, month, day } = calendarDay(date)
  return day >= endFrom
    ? `${monthText(year, month)}-${daysInMonth(year, month)}`
    : addDays(`${monthText(year, month)}-01`, -1)
}

/** Whole months of the period that count after snapping; 0 where start and end leave none. */
export function monthsEmployed(period: string, { hired, left }: Employment, snapping: Snapping): number {
  const [first, last] = [firstDay(period), lastDay(period)]
  if ((hired ?? first) > last || (left ?? last) < first) return 0
  const start = calendarDay(hired === undefined || hired < first ? first : snapStart(hired, snapping.startThrough))
  const end = calendarDay(left === undefined || left > last ? last : snapEnd(left, snapping.endFrom))
  return Math.max((end.year - start.year) * 12 + end.month - start.month + 1, 0)
}

/** Months that count ÷ months of the period, 0 to 1. */
export function shareOfMonths(period: string, employment: Employment, snapping: Snapping): Decimal {
  return divide(decimal(monthsEmployed(period, employment, snapping)), decimal(monthsInPeriod(period)))
}
