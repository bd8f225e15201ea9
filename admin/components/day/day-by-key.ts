import { addDays, addMonthsTo } from './month-days.ts'

/** The day to which a key leads in a calendar, from the one that has the focus; nothing for other keys. */
export function dayByKey(day: string, key: string): string | undefined {
  const days = byDays[key]
  if (days !== undefined) return addDays(day, days)
  const months = byMonths[key]
  return months === undefined ? undefined : addMonthsTo(day, months)
}

const byDays: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const byMonths: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 }
