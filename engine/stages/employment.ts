import { isDate } from '../kernel/dates.ts'
import { daysEmployed } from '../kernel/proration.ts'
import type { PeriodKey, RawPerson } from '../model/raw/facts.ts'

type Employed = Pick<RawPerson, 'hired' | 'left'>

/** Whether someone was employed on a day of the period at least. A date that does not exist rules nothing out: it is reported. */
export function isEmployedIn({ hired, left }: Employed, period: PeriodKey): boolean {
  const dates = [hired, left].filter((date) => date !== undefined)
  return !dates.every(isDate) || daysEmployed(period, { hired, left }) > 0
}
