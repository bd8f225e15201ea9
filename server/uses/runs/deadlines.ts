import type { RawScheme } from '../../../engine/index.ts'
import { addWorkingDays, isKnownYear, lastKnownYear } from '../../calendar/working-days.ts'
import { daysOfPeriod } from '../figures/days-of-period.ts'
import { Conflict } from '../refusals.ts'
import { dayAfter } from '../schemes/publication-days.ts'

/** Until when something is to be done after a run was locked, as the scheme says. */
export interface Deadline {
  /** `step`: one of the scheme's own, by its id. */
  readonly what: 'publicised' | 'interviews' | 'appeals' | 'appeal-answers' | 'step'
  readonly id?: string
  readonly name?: string
  /** Last day. Absent where nobody knows yet which days of that year are worked, or where it counts from an appeal. */
  readonly until?: string
  /** Of what counts in working days. */
  readonly workingDays?: number
}

/** The deadlines of a scheme whose results were locked on a day. */
export function deadlinesOf({ process }: RawScheme, period: string, lockedOn: string): readonly Deadline[] {
  const { publiciseDays, interview, appeal, calendar = [] } = process ?? {}
  return [
    ...(publiciseDays === undefined ? [] : [{ what: 'publicised', until: dayAfter(lockedOn, publiciseDays) } as const]),
    ...(interview === undefined
      ? []
      : [{ what: 'interviews', until: dayAfter(lockedOn, interview.withinDays) } as const]),
    ...(appeal === undefined ? [] : appealDeadlines(appeal, lockedOn)),
    ...calendar.map(
      ({ id, name, monthsAfter, day }): Deadline => ({
        what: 'step',
        id,
        name,
        until: dayOf(period, monthsAfter, day),
      }),
    ),
  ]
}

type Appeal = NonNullable<NonNullable<RawScheme['process']>['appeal']>

function appealDeadlines({ withinWorkingDays, answerWithinWorkingDays }: Appeal, from: string): readonly Deadline[] {
  const answers = { what: 'appeal-answers', workingDays: answerWithinWorkingDays } as const
  if (withinWorkingDays === undefined) return [answers]
  const appeals = { what: 'appeals', workingDays: withinWorkingDays } as const
  return [
    { ...appeals, ...until(addWorkingDays(from, withinWorkingDays)) },
    // An appeal on the last day is answered by then.
    { ...answers, ...until(addWorkingDays(from, withinWorkingDays + answerWithinWorkingDays)) },
  ]
}

function until(day: string | undefined): Pick<Deadline, 'until'> {
  return day === undefined ? {} : { until: day }
}

/** A day of the month so many months after the last one of a period; its last where it has no such day. */
function dayOf(period: string, monthsAfter: number, day: number): string {
  const last = new Date(`${daysOfPeriod(period)?.to}T00:00:00Z`)
  const [year, month] = [last.getUTCFullYear(), last.getUTCMonth() + monthsAfter]
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, length))).toISOString().slice(0, 10)
}

/** Refuses (409) a period in a year whose working days are not known, where the scheme counts in them. */
export function expectCalendar({ process }: RawScheme, lastDay: string): void {
  const countsWorkingDays = process?.appeal !== undefined
  if (!countsWorkingDays || isKnownYear(lastDay)) return
  throw new Conflict('calendar-not-loaded', { year: lastDay.slice(0, 4), last: lastKnownYear() })
}
