import { describe, expect, test } from 'vitest'
import type { RawScheme } from '../../../engine/model/raw/scheme.ts'
import { issuesOf } from '../../support/checking.ts'
import { bands, indicator, pay, scheme } from '../../support/schemes.ts'

const when = { all: [{ fact: 'sales', operator: 'equal', value: 1 } as const] }
const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }))

/** Every list whose members have ids of their own, with the ids to put in. */
const lists: readonly (readonly [string, (ids: readonly string[]) => Partial<RawScheme>])[] = [
  ['/posts/1/id', (ids) => ({ posts: named(ids) })],
  ['/departments/1/id', (ids) => ({ departments: named(ids) })],
  ['/raters/1/id', (ids) => ({ raters: named(ids) })],
  ['/vetoes/1/id', (ids) => ({ vetoes: ids.map((id) => ({ id, name: id, when, score: 0 })) })],
  ['/bands/rows/1/id', (ids) => ({ bands: bands([ids[0] ?? '', 60], [ids[1] ?? '', undefined]) })],
  [
    '/process/calendar/1/id',
    (ids) => ({ process: { calendar: ids.map((id) => ({ id, name: id, monthsAfter: 1, day: 5 })) } }),
  ],
  [
    '/metrics/3/fields/1/id',
    (ids) => ({
      metrics: [
        ...scheme().metrics,
        {
          kind: 'given',
          id: 'deals',
          name: '成交',
          unit: 'records',
          fields: ids.map((id) => ({ id, name: id, unit: 'money' })),
        },
      ],
    }),
  ],
  [
    '/pay/components/0/inputs/1/id',
    (ids) => ({
      pay: pay({
        kind: 'table',
        id: 't',
        name: 't',
        inputs: ids.map((id) => ({ id, name: id, of: 'sales', from: [0] })),
        rows: [{ at: ['*', '*'], value: 1 }],
        gives: 'amount',
        whenNoRow: 'invalid',
      }),
    }),
  ],
]

describe('idsUsedOnce()', () => {
  test.each(lists)('an id that comes again is refused at %s', (path, overrides) => {
    expect(issuesOf(scheme(overrides(['a', 'a'])), 'id-twice')).toEqual([
      { code: 'id-twice', severity: 'error', path, params: { id: 'a' } },
    ])
    expect(issuesOf(scheme(overrides(['a', 'b'])), 'id-twice')).toEqual([])
  })

  test('so is a rater of an indicator, and a cycle of the roll-ups', () => {
    const boss = { rater: 'boss', weight: 50 }
    const raw = scheme({
      raters: named(['boss']),
      rollUps: [
        { cycle: 'year', score: 'mean' },
        { cycle: 'year', score: 'sum' },
      ],
      indicators: [indicator('a', { scoring: { kind: 'ratings', raters: [boss, boss], whenRaterMissing: 'block' } })],
    })
    expect(issuesOf(raw, 'id-twice').map(({ path, params }) => [path, params.id])).toEqual([
      ['/rollUps/1/cycle', 'year'],
      ['/indicators/0/scoring/raters/1/rater', 'boss'],
    ])
  })

  test('a third one is named too', () => {
    const raw = scheme({ posts: named(['a', 'a', 'b', 'a']) })
    expect(issuesOf(raw, 'id-twice').map(({ path }) => path)).toEqual(['/posts/1/id', '/posts/3/id'])
  })
})
