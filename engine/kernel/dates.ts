import { invariant } from './invariant.ts'
import { daysInMonth, monthText } from './month.ts'
import { firstDay, lastDay } from './period.ts'

/** A day of the Gregorian calendar in whole numbers; no clock and no time zone comes in anywhere. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `YYYY-MM-DD`; undefined for anything else, also for days that do not exist (2026-02-30) and years before 1000. */
export function parseDate(text: string): CalendarDay | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1000 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined
}

/** Whether a text is an existing day, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return parseDate(text) !== undefined
}

/** The day of a date; a malformed one is an error of the program, here and below. */
export function calendarDay(date: string): CalendarDay {
  const day = parseDate(date)
  invariant(day !== undefined, `"${date.slice(0, 20)}" is not a date`)
  return day
}

/**
 * Days since 0000-03-01. Years are counted from March, so that a leap day comes last and the days before a month follow one
 * formula: (153 × month + 2) ÷ 5, month 0 being March.
 */
export function dayNumber(date: string): number {
  const { year, month, day } = calendarDay(date)
  const fromMarch = (month + 9) % 12
  const marchYear = month <= 2 ? year - 1 : year
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) + day - 1
}

/** Days from `a` to `b`, the first not counted: 2019-12-01 to 2020-01-01 are 31. Negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a)
}

/** The date `days` days later, or earlier where negative; within the years 1000 to 9999, as every date. */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** The same day `months` months later, or the last of that month where it has no such day: 2026-01-31 + 1 is 2026-02-28. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = calendarDay(date)
  const place = year * 12 + month - 1 + months
  const [wantedYear, wantedMonth] = [Math.floor(place / 12), (place % 12) + 1]
  return dateText(wantedYear, wantedMonth, Math.min(day, daysInMonth(wantedYear, wantedMonth)))
}

/** Whole months from `a` to `b`: as many as can be added to `a` without passing `b`. Negative where `b` is earlier. */
export function monthsBetween(a: string, b: string): number {
  if (b < a) return 0 - monthsBetween(b, a)
  const [from, to] = [calendarDay(a), calendarDay(b)]
  const months = (to.year - from.year) * 12 + to.month - from.month
  return addMonths(a, months) <= b ? months : months - 1
}

/** Whole years from `a` to `b`: 2020-01-01 to 2021-01-01 is 1, leap year or not. */
export function yearsBetween(a: string, b: string): number {
  return Math.trunc(monthsBetween(a, b) / 12) + 0
}

/** Calendar days of a period. */
export function daysInPeriod(key: string): number {
  return daysBetween(firstDay(key), lastDay(key)) + 1
}

/** The calendar repeats every 400 years of 146,097 days. */
function dateOfDayNumber(number: number): string {
  const era = Math.floor(number / 146_097)
  const dayOfEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return dateText(year, month, dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

function dateText(year: number, month: number, day: number): string {
  invariant(year >= 1000 && year <= 9999, 'dates are from year 1000 to 9999')
  return `${monthText(year, month)}-${String(day).padStart(2, '0')}`
}
