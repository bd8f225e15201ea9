import { dayAfter } from '../uses/schemes/publication-days.ts'
import { chineseCalendar, type HolidayCalendar } from './chinese-calendar.ts'

/**
 * The day that is so many working days after another: the next one is 1. Undefined where it takes a year that the calendar does not know,
 * since nobody can say then which days are worked. `addWorkingDays('2026-09-30', 1)` is 2026-10-08.
 */
export function addWorkingDays(
  day: string,
  count: number,
  calendar: HolidayCalendar = chineseCalendar,
): string | undefined {
  let [current, left] = [day, count]
  while (left > 0) {
    current = dayAfter(current, 1)
    if (!isKnownYear(current, calendar)) return undefined
    if (isWorkingDay(current, calendar)) left -= 1
  }
  return current
}

/**
 * How many of the days from one to another, both included, people work. Undefined where some of them are in a year that the calendar does
 * not know. `countWorkingDays('2026-09-30', '2026-10-08')` is 2.
 */
export function countWorkingDays(
  from: string,
  until: string,
  calendar: HolidayCalendar = chineseCalendar,
): number | undefined {
  let count = 0
  for (let day = from; day <= until; day = dayAfter(day, 1)) {
    if (!isKnownYear(day, calendar)) return undefined
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/** Whether the calendar knows the year of a day. */
export function isKnownYear(day: string, { years }: HolidayCalendar = chineseCalendar): boolean {
  return years.has(day.slice(0, 4))
}

/** The last year that the calendar knows. */
export function lastKnownYear({ years }: HolidayCalendar = chineseCalendar): string {
  return [...years].reduce((last, year) => (year > last ? year : last), '')
}

function isWorkingDay(day: string, { holidays, madeUp }: HolidayCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return madeUp.has(day) || (weekday !== 0 && weekday !== 6 && !holidays.has(day))
}
