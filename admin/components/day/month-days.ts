/** A month, `2026-03`. */
export type Month = string

/** The weeks of a month, from Monday on, each of seven days; those of the months around it are there too. */
export function weeksOf(month: Month): readonly (readonly string[])[] {
  const first = `${month}-01`
  const start = addDays(first, -((weekday(first) + 6) % 7))
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  const weeks: string[][] = []
  for (let monday = start; monday <= last; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)))
  }
  return weeks
}

/** Another day, so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** The month so many months later, or earlier. */
export function addMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The same day of another month, or its last one. */
export function addMonthsTo(day: string, months: number): string {
  const month = addMonths(day.slice(0, 7), months)
  const wanted = `${month}-${day.slice(8)}`
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  return wanted > last ? last : wanted
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
