import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** Public holidays, and working days that make up for them, as the State Council set them year by year. */
export interface HolidayCalendar {
  readonly holidays: ReadonlySet<string>
  /** Days of a weekend on which people work. */
  readonly madeUp: ReadonlySet<string>
  /** Years whose days are known: of others it says nothing. */
  readonly years: ReadonlySet<string>
}

/** The Chinese calendar as far as the installed data goes; which years that are follows from the data. */
export const chineseCalendar: HolidayCalendar = calendarOf(Object.keys(days.holidays), Object.keys(days.workdays))

/** A calendar of holidays and made-up days. A year counts as known where its National Day is: New Year alone may be there without the rest. */
export function calendarOf(holidays: readonly string[], madeUp: readonly string[]): HolidayCalendar {
  const years = holidays.filter((day) => day.endsWith('-10-01')).map((day) => day.slice(0, 4))
  return { holidays: new Set(holidays), madeUp: new Set(madeUp), years: new Set(years) }
}
