import type { Store } from '../../store/store.ts'
import { daysOfPeriod } from '../figures/days-of-period.ts'
import { runsIn } from './current-results.ts'
import type { RunRecord } from './run-record.ts'

/** The run of the scheme that was locked for the latest period before, of the same cycle. */
export async function lockedBefore(scheme: string, period: string, store: Store): Promise<RunRecord | undefined> {
  const days = daysOfPeriod(period)
  const all = [
    { field: 'scheme', is: scheme },
    { field: 'state', is: 'locked' },
  ]
  return (await runsIn(store, { all }))
    .flatMap((run) => {
      const own = daysOfPeriod(run.fields.period)
      return own?.cycle === days?.cycle && own && days && own.to < days.from ? { run, to: own.to } : []
    })
    .reduce<{ run: RunRecord; to: string } | undefined>(
      (latest, each) => (latest === undefined || each.to > latest.to ? each : latest),
      undefined,
    )?.run
}
