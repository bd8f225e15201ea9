import { describe, expect, test } from 'vitest'
import type { Metric, Scoring } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { indicator, scheme } from '../../support/schemes.ts'

const grade: Metric = { kind: 'given', id: 'grade', name: '评级', unit: 'grade', levels: ['优秀', '良好', '合格'] }
const profit: Metric = { kind: 'given', id: 'profit', name: '利润', unit: 'money', min: -1000 }

function scoredBy(scoring: Scoring) {
  return scheme({
    metrics: [...scheme().metrics, grade, profit],
    indicators: [indicator('a', { name: '业绩', scoring })],
  })
}
function steps(of: string, ...from: readonly (number | undefined)[]): Scoring {
  return {
    kind: 'steps',
    of,
    rows: from.map((each) => (each === undefined ? { score: 0 } : { from: each, score: each })),
  }
}
function levels(...scored: readonly string[]): Scoring {
  return { kind: 'levels', of: 'grade', levels: scored.map((level, index) => ({ level, score: 100 - index })) }
}
function ranks(...from: readonly number[]): Scoring {
  return {
    kind: 'rank',
    of: 'sales',
    within: 'everyone',
    better: 'higher',
    rows: from.map((each) => ({ from: each, score: each })),
  }
}
function points(...at: readonly number[]): Scoring {
  return { kind: 'interpolated', of: 'sales', points: at.map((each) => ({ at: each, score: each })) }
}

describe('scoreTablesCoverEveryValue()', () => {
  test.each([
    ['just above the lowest value', 0.01, ['error gap-below /indicators/0/scoring/rows']],
    ['on the lowest value', 0, []],
    ['below it', -0.01, []],
  ])('steps whose last row begins %s', (_, from, expected) => {
    expect(found(scoredBy(steps('sales', 100, from)))).toEqual(expected)
  })

  test('say how low a value may be', () => {
    expect(issuesOf(scoredBy(steps('profit', 100, 0)))).toEqual([
      {
        code: 'gap-below',
        severity: 'error',
        path: '/indicators/0/scoring/rows',
        params: { table: '业绩', below: '0', lowest: '-1000' },
      },
    ])
    expect(found(scoredBy(steps('profit', 100, undefined)))).toEqual([])
  })

  test('know the range of a formula', () => {
    expect(found(scoredBy(steps('sales / target * 100', 100, 0)), 'gap-below')).toEqual([])
    expect(issuesOf(scoredBy(steps('sales - target', 100, 0)), 'gap-below')).toMatchObject([{ params: { lowest: '' } }])
  })

  test.each([
    ['the same start again', [90, 90, undefined], '90', 2],
    ['a higher start later', [80, 90, undefined], '90', 2],
    ['a row after the open end', [undefined, 80], '80', 2],
  ])('a row that is never reached is named: %s', (_, from, start, row) => {
    expect(issuesOf(scoredBy(steps('sales', ...from)), 'row-unreachable')).toEqual([
      {
        code: 'row-unreachable',
        severity: 'error',
        path: `/indicators/0/scoring/rows/${row - 1}`,
        params: { table: '业绩', row, from: start },
      },
    ])
  })

  test('every level of a grade has a score', () => {
    expect(issuesOf(scoredBy(levels('优秀', '良好')))).toEqual([
      {
        code: 'level-without-score',
        severity: 'error',
        path: '/indicators/0/scoring/levels',
        params: { indicator: '业绩', level: '合格' },
      },
    ])
    expect(found(scoredBy(levels('优秀', '良好', '合格')))).toEqual([])
  })

  test('a level that the grade does not have, and one that comes again, are named', () => {
    expect(issuesOf(scoredBy(levels('优秀', '良好', '合格', '差', '优秀')))).toEqual([
      {
        code: 'level-unknown',
        severity: 'error',
        path: '/indicators/0/scoring/levels/3/level',
        params: { level: '差', allowed: '优秀、良好、合格' },
      },
      {
        code: 'row-unreachable',
        severity: 'error',
        path: '/indicators/0/scoring/levels/4',
        params: { table: '业绩', row: 5, from: '优秀' },
      },
    ])
  })

  test.each([
    [[1, 2, 4], []],
    [[2, 4], ['error ranks-start-at-one /indicators/0/scoring/rows']],
    [[1, 3, 3], ['error rows-not-ascending /indicators/0/scoring/rows/2']],
    [[1, 3, 2], ['error rows-not-ascending /indicators/0/scoring/rows/2']],
  ])('ranks from %j', (from, expected) => {
    expect(found(scoredBy(ranks(...from)))).toEqual(expected)
  })

  test.each([
    [[0, 50, 100], []],
    [[0, 50, 50], ['error rows-not-ascending /indicators/0/scoring/points/2']],
    [[0, 50, 49.99], ['error rows-not-ascending /indicators/0/scoring/points/2']],
  ])('points at %j', (at, expected) => {
    expect(found(scoredBy(points(...at)))).toEqual(expected)
  })
})
