import { isKnownYear } from '../../calendar/working-days.ts'
import type { Role } from '../../access/principal.ts'
import type { Action } from '../../access/policy.ts'
import type { Work } from '../../jobs/jobs.ts'
import type { Doing } from '../../uses/doing.ts'
import { daysOfPeriod } from '../../uses/figures/days-of-period.ts'
import { runToEvaluate } from '../../uses/runs/begin-attempt.ts'
import { evaluateRun } from '../../uses/runs/evaluate-run.ts'
import { unpaid } from '../../uses/runs/left-out.ts'
import { lockRun, runToLock } from '../../uses/runs/lock-run.ts'
import { openRun } from '../../uses/runs/open-run.ts'
import { reviewRun } from '../../uses/runs/review-run.ts'
import { type RunRecord, runRecord } from '../../uses/runs/run-record.ts'
import type { DemoDays } from '../demo-days.ts'
import { demoPeriods } from '../demo-periods.ts'
import { inForceScheme, revisedScheme } from '../demo-schemes.ts'
import type { Acting } from './acting.ts'
import { workedOff } from './worked-off.ts'

/** Of the last but one month everything is paid; of the last one a run waits for its review, and others are still to be opened. */
export async function fillRuns(
  of: { period: string; day: string },
  acting: Acting,
  { today }: DemoDays,
): Promise<void> {
  const { months } = demoPeriods(today)
  if (of.period === months.at(-2)) {
    for (const { id } of [revisedScheme, inForceScheme]) await locked({ ...of, scheme: id }, acting)
  }
  if (of.period === months.at(-1)) await evaluated({ ...of, scheme: revisedScheme.id }, acting)
}

interface DemoRun {
  readonly scheme: string
  readonly period: string
  readonly day: string
}

/** Opens a period for a scheme and evaluates it; it then waits for its review. None where nobody knows yet which days of that year are worked. */
async function evaluated({ scheme, period, day }: DemoRun, acting: Acting): Promise<RunRecord | undefined> {
  if (!isKnownYear(daysOfPeriod(period)?.to ?? day)) return undefined
  const opened = runRecord(await openRun({ scheme, period }, await acting('hr', 'runs', 'create', day)))
  const doing = await acting('hr', 'runs', 'evaluate', day)
  return asJob(await runToEvaluate(opened, doing), evaluateRun, doing)
}

/** The same to its end: looked at by the approver and locked. Who lacks something is left out by name. */
async function locked(run: DemoRun, acting: Acting): Promise<void> {
  const waiting = await evaluated(run, acting)
  if (waiting === undefined) return
  const by = (role: Role, action: Action) => acting(role, 'runs', action, run.day)
  const reviewing = await by('approver', 'review')
  const without = (await unpaid(waiting, reviewing)).map(({ fields: { employee } }) => ({
    employee,
    reason: '数据不全，下期补核',
  }))
  const reviewed = await reviewRun({ ...waiting, without }, reviewing)
  const locking = await by('hr', 'lock')
  await asJob(await runToLock({ ...reviewed, without: [] }, locking), lockRun, locking)
}

/** As the route does it: the work of a job. */
async function asJob<Ready extends RunRecord>(
  ready: Ready,
  work: (run: Ready, watched: Work, doing: Doing) => Promise<RunRecord>,
  doing: Doing,
): Promise<RunRecord> {
  let done: RunRecord = ready
  await workedOff((jobs) =>
    jobs.start({
      ...{ kind: 'run', by: doing.userId, subject: `run:${ready.id}` },
      run: async (watched) => {
        done = await work(ready, watched, doing)
        return { resource: 'runs', id: done.id }
      },
    }),
  )
  return done
}
