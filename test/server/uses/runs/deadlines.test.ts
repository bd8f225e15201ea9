import { describe, expect, test } from 'vitest'
import type { Process } from '../../../../engine/index.ts'
import { lastKnownYear } from '../../../../server/calendar/working-days.ts'
import { deadlinesOf, expectCalendar } from '../../../../server/uses/runs/deadlines.ts'
import { scheme } from '../../../support/schemes.ts'

const of = (process: Process, period = '2026-08', lockedOn = '2026-09-29') =>
  deadlinesOf(scheme({ process }), period, lockedOn)

describe('the deadlines of a run', () => {
  test('are none where the scheme says nothing', () => {
    expect(deadlinesOf(scheme(), '2026-08', '2026-09-29')).toEqual([])
  })

  test('count calendar days for what is publicised and for interviews, working days for appeals', () => {
    const appeal = { to: '人力资源部', withinWorkingDays: 2, answerWithinWorkingDays: 3 }
    expect(of({ publiciseDays: 5, interview: { withinDays: 7 }, appeal })).toEqual([
      { what: 'publicised', until: '2026-10-04' },
      { what: 'interviews', until: '2026-10-06' },
      { what: 'appeals', workingDays: 2, until: '2026-10-08' },
      { what: 'appeal-answers', workingDays: 3, until: '2026-10-12' },
    ])
  })

  test('say how many working days where there is no day to count from', () => {
    const appeal = { to: '人力资源部', answerWithinWorkingDays: 10 }
    expect(of({ appeal })).toEqual([{ what: 'appeal-answers', workingDays: 10 }])
  })

  test('leave open what lies in a year whose working days nobody knows yet', () => {
    const appeal = { to: '人力资源部', withinWorkingDays: 2, answerWithinWorkingDays: 30 }
    expect(of({ appeal }, '2026-08', `${lastKnownYear()}-12-25`)).toMatchObject([
      { what: 'appeals', until: expect.stringContaining(lastKnownYear()) },
      { what: 'appeal-answers', workingDays: 30 },
    ])
    expect(of({ appeal }, '2026-08', `${lastKnownYear()}-12-25`)[1]).not.toHaveProperty('until')
  })

  test.each([
    ['2026-08', 1, 31, '2026-09-30'],
    ['2026-12', 1, 5, '2027-01-05'],
    ['2026-Q1', 0, 31, '2026-03-31'],
    ['2026', 2, 31, '2027-02-28'],
  ])('put the steps of the scheme, for %s %i months after, day %i, on %s', (period, monthsAfter, day, until) => {
    const calendar = [{ id: 'payment', name: '发放', monthsAfter, day }]
    expect(of({ calendar }, period)).toEqual([{ what: 'step', id: 'payment', name: '发放', until }])
  })
})

describe('expectCalendar()', () => {
  const counting = scheme({ process: { appeal: { to: '人力资源部', answerWithinWorkingDays: 10 } } })
  const next = String(Number(lastKnownYear()) + 1)

  test.each([`${lastKnownYear()}-12-31`, `${lastKnownYear()}-01-31`])('lets %s through', (day) => {
    expect(() => expectCalendar(counting, day)).not.toThrow()
  })

  test('refuses a year whose working days are not known, where the scheme counts in them', () => {
    expect(() => expectCalendar(counting, `${next}-01-31`)).toThrow('calendar-not-loaded')
    expect(() => expectCalendar(scheme(), `${next}-01-31`)).not.toThrow()
  })
})
