import { periods } from '../../collections/figures.ts'
import type { Change } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { Conflict, wrongField } from '../refusals.ts'
import { daysOfPeriod, type PeriodDays } from './days-of-period.ts'

/**
 * The period that facts and ratings are written for, and the expectation that it is still open when they are. Refuses one that has
 * not been set up, is closed or has not begun.
 */
export async function openPeriod(key: string, { store, today }: Doing): Promise<{ days: PeriodDays; expect: Change }> {
  const days = daysOfPeriod(key)
  const record = await store.get(periods.name, key, 'everything')
  if (days === undefined || record === undefined) throw wrongField('/period', 'no-such-period', { period: key })
  if (record.fields.state === 'closed') throw new Conflict('period-is-closed', { period: key })
  if (days.from > today) throw wrongField('/period', 'period-in-future', { period: key, from: days.from })
  return { days, expect: { do: 'expect', in: periods.name, id: key, version: record.version } }
}
