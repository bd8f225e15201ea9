import { describe, expect, test } from 'vitest'
import type { Indicator, RawScheme, Scoring } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { bands, indicator, scheme } from '../../support/schemes.ts'

const codes = ['gap-below', 'row-unreachable', 'band-above-cap'] as const

type Rows = readonly (readonly [string, number | undefined])[]

function banded(rows: Rows, overrides: Partial<RawScheme> = {}): RawScheme {
  return scheme({ bands: bands(...rows), ...overrides })
}
function scored(scoring: Scoring, overrides: Partial<Indicator> = {}): Partial<RawScheme> {
  return { indicators: [indicator('a', { scoring, ...overrides })] }
}

describe('bandsCoverEveryScore()', () => {
  test('bad input 15: totals below the last band are a gap', () => {
    expect(
      issuesOf(
        banded([
          ['good', 61],
          ['fair', 60],
        ]),
        ...codes,
      ),
    ).toEqual([
      {
        code: 'gap-below',
        severity: 'error',
        path: '/bands/rows',
        params: { table: '/bands', below: '60', lowest: '0' },
      },
    ])
  })

  test.each([
    ['0', 0],
    ['an open end', undefined],
    ['less than any total', -1],
  ])('has nothing to say where the last band begins at %s', (_, from) => {
    expect(
      found(
        banded([
          ['good', 60],
          ['fair', from],
        ]),
        ...codes,
      ),
    ).toEqual([])
  })

  test.each([
    ['bad input 16: a band that begins where the one before does', 60],
    ['bad input 17: bands in the wrong order', 70],
  ])('%s is never reached', (_, second) => {
    expect(
      issuesOf(
        banded([
          ['fair', 60],
          ['good', second],
          ['poor', undefined],
        ]),
        ...codes,
      ),
    ).toEqual([
      {
        code: 'row-unreachable',
        severity: 'error',
        path: '/bands/rows/1',
        params: { table: '/bands', row: 2, from: `${second}` },
      },
    ])
  })

  test('a band after the open end is never reached', () => {
    expect(
      found(
        banded([
          ['fair', undefined],
          ['good', 60],
        ]),
        ...codes,
      ),
    ).toEqual(['error row-unreachable /bands/rows/1'])
  })

  test.each([
    ['below', 120.01, []],
    ['on', 120, []],
    ['above', 119.99, ['warning band-above-cap /bands/rows/0']],
  ])('a band from 120 is %s the cap of the total', (_, cap, expected) => {
    expect(
      found(
        banded(
          [
            ['top', 120],
            ['fair', undefined],
          ],
          { total: { cap } },
        ),
        ...codes,
      ),
    ).toEqual(expected)
  })

  test('a forced distribution gives out bands above the cap too', () => {
    const forced = {
      within: 'everyone',
      rows: [{ band: 'top', percent: 100 }],
      seatTies: 'higher-band',
      peopleTies: 'up',
    } as const
    const raw = banded(
      [
        ['top', 130],
        ['fair', undefined],
      ],
      { total: { cap: 120 } },
    )
    expect(
      found(
        {
          ...raw,
          bands: { ...bands(['top', 130], ['fair', undefined]), forced: { ...forced, rows: [...forced.rows] } },
        },
        ...codes,
      ),
    ).toEqual([])
  })

  test.each<[string, Partial<RawScheme>, string | undefined]>([
    [
      'attainment of what is never negative',
      scored({
        kind: 'completion',
        actual: 'sales',
        target: 'target',
        better: 'higher',
        full: 100,
        whenZero: 'exclude',
      }),
      undefined,
    ],
    [
      'points taken off for what lies under the target',
      scored({
        kind: 'completion',
        actual: 'sales',
        target: 'target',
        better: 'higher',
        full: 100,
        under: 1.5,
        whenZero: 'exclude',
      }),
      '-50',
    ],
    [
      'a linear attainment where lower is better',
      scored({
        kind: 'completion',
        actual: 'sales',
        target: 'target',
        better: 'lower-linear',
        full: 100,
        whenZero: 'exclude',
      }),
      '',
    ],
    [
      'a negative score for a target of zero',
      scored({
        kind: 'completion',
        actual: 'sales',
        target: 'target',
        better: 'higher',
        full: 100,
        whenZero: { score: -5, reason: '无目标' },
      }),
      '-5',
    ],
    [
      'steps down to a negative score',
      scored({ kind: 'steps', of: 'sales', rows: [{ from: 100, score: 100 }, { score: -10 }] }),
      '-10',
    ],
    [
      'a line that goes on',
      scored({
        kind: 'interpolated',
        of: 'sales',
        points: [
          { at: 0, score: 0 },
          { at: 1, score: 1 },
        ],
        beyond: 'extend',
      }),
      '',
    ],
    [
      'a line that ends',
      scored({
        kind: 'interpolated',
        of: 'sales',
        points: [
          { at: 0, score: 0 },
          { at: 1, score: 1 },
        ],
      }),
      undefined,
    ],
    ['a no that takes off', scored({ kind: 'yes-no', of: 'sales > 1', yes: 100, no: -1 }), '-1'],
    ['events without a most', scored({ kind: 'events', start: 100, events: [{ of: '1', each: -2 }] }), ''],
    [
      'events with a most',
      scored({
        kind: 'events',
        start: 100,
        events: [
          { of: '1', each: -2, most: 120 },
          { of: '1', each: 3 },
        ],
      }),
      '-20',
    ],
    ['events that add', scored({ kind: 'events', start: 0, events: [{ of: '1', each: 3 }] }), undefined],
    ['a formula that may be negative', scored({ kind: 'formula', formula: 'sales - target' }), ''],
    [
      'a formula that is never negative',
      scored({ kind: 'formula', formula: '限幅(sales - target, 0, 100)' }),
      undefined,
    ],
    [
      'a formula with a negative way out',
      scored({ kind: 'formula', formula: 'sales / target', whenUndefined: { value: -3, reason: '无目标' } }),
      '-3',
    ],
    [
      'a rank with a negative score',
      scored({
        kind: 'rank',
        of: 'sales',
        within: 'everyone',
        better: 'higher',
        rows: [
          { from: 1, score: 100 },
          { from: 2, score: -7 },
        ],
      }),
      '-7',
    ],
    ['a floor under it', scored({ kind: 'formula', formula: 'sales - target' }, { floor: -8 }), '-8'],
    ['a cap below zero', scored({ kind: 'formula', formula: '1' }, { cap: -9 }), '-9'],
    [
      'a floor under the total',
      { ...scored({ kind: 'formula', formula: 'sales - target' }), total: { floor: 0 } },
      undefined,
    ],
    [
      'a veto below the floor',
      {
        total: { floor: 0 },
        vetoes: [{ id: 'v', name: '舞弊', when: { all: [{ fact: 'sales', operator: 'equal', value: 0 }] }, score: -1 }],
      },
      '-1',
    ],
  ])('knows how low a total can go: %s', (_, overrides, lowest) => {
    const issues = issuesOf(
      banded(
        [
          ['good', 60],
          ['fair', 0],
        ],
        overrides,
      ),
      ...codes,
    )
    expect(issues.map(({ params }) => params.lowest)).toEqual(lowest === undefined ? [] : [lowest])
  })

  test('added points go below the weighted mean', () => {
    const minus: Indicator = {
      id: 'fines',
      name: '扣分',
      added: true,
      scoring: { kind: 'yes-no', of: 'sales > 1', yes: 0, no: -5 },
    }
    const raw = banded(
      [
        ['good', 60],
        ['fair', 0],
      ],
      { indicators: [indicator('a'), minus] },
    )
    expect(issuesOf(raw, ...codes)).toMatchObject([{ params: { lowest: '-5' } }])
  })

  test('sums of smaller periods go below what one of them can come to', () => {
    const raw = (score: 'sum' | 'mean') =>
      banded(
        [
          ['good', 60],
          ['fair', -10],
        ],
        {
          rollUps: [{ cycle: 'year', score }],
          ...scored({ kind: 'yes-no', of: 'sales > 1', yes: 0, no: -5 }),
        },
      )
    expect(found(raw('mean'), ...codes)).toEqual([])
    expect(issuesOf(raw('sum'), ...codes)).toMatchObject([{ params: { lowest: '' } }])
  })
})
