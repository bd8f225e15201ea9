import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventsScoring } from '../../../engine/model/raw/scheme.ts'
import { numbers, people, scoreWith } from '../../support/compiling.ts'
import { hasExactShares, said } from '../../support/results.ts'

const metrics = numbers('late', 'praise')
const events: EventsScoring = {
  kind: 'events',
  start: 100,
  events: [
    { of: 'late', each: -2, most: 10 },
    { of: 'praise', each: 5 },
  ],
}

function score(late: number, praise = 0) {
  return scoreWith(events, { metrics, people: people({ late, praise }) }).scored[0]
}

describe('events', () => {
  test.each([
    [0, 0, '100'],
    [3, 0, '94'],
    [4, 0, '92'],
    [5, 0, '90'],
    [6, 0, '90'],
    [0, 3, '115'],
    [9, 3, '105'],
  ])('%d late arrivals and %d praises score %s', (late, praise, expected) => {
    expect(said(score(late, praise)?.value)).toBe(expected)
  })

  test('says which row has reached its limit, and only where it was cut', () => {
    expect(score(5)?.reason).toBeUndefined()
    expect(score(6)?.reason).toEqual({ code: 'event-points-limited', figure: 'score:it', params: { rows: '1' } })
  })

  test('limits what is added as well, and reads a limit by its size', () => {
    const both: EventsScoring = { kind: 'events', start: 0, events: [{ of: 'praise', each: 3, most: -7 }] }
    const { scored } = scoreWith(both, { metrics, people: people({ praise: 2 }, { praise: 3 }) })
    expect(scored.map((each) => said(each.value))).toEqual(['6', '7'])
  })

  test('a negative count is undefined, a missing one is missing', () => {
    expect(said(score(-1)?.value)).toBe('!events-negative')
    const { scored } = scoreWith(events, { metrics, people: people({ late: 1 }) })
    expect(said(scored[0]?.value)).toBe('?数据项 praise')
  })

  test('a score of zero has a reason', () => {
    const all: EventsScoring = { kind: 'events', start: 10, events: [{ of: 'late', each: -5 }] }
    const { scored } = scoreWith(all, { metrics, people: people({ late: 1 }, { late: 2 }, { late: 3 }) })
    expect(scored.map((each) => [said(each.value), each.reason?.code])).toEqual([
      ['5', undefined],
      ['0', 'computed-zero'],
      ['-5', undefined],
    ])
  })

  test('shares add up to the score exactly', () => {
    const count = fc.integer({ min: 0, max: 500 }).map((value) => value / 4)
    fc.assert(
      fc.property(count, count, (late, praise) => {
        const found = score(late, praise)
        expect(hasExactShares(found?.value, found?.inputs ?? [])).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
