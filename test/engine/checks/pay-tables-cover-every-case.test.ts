import { describe, expect, test } from 'vitest'
import type { Metric, TableComponent, TiersComponent } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const extra: readonly Metric[] = [
  { kind: 'given', id: 'terms', name: '付款方式', unit: 'grade', levels: ['现款', '月结', '赊销'] },
  { kind: 'given', id: 'profit', name: '利润', unit: 'money', min: -1000 },
]

function table(...rows: TableComponent['rows']): TableComponent {
  return {
    kind: 'table',
    id: 'commission',
    name: '提成',
    inputs: [
      { id: 'amount', name: '合同额', of: 'sales', from: [0, 100] },
      { id: 'terms', name: '付款方式', of: 'terms', levels: ['现款', '月结', '赊销'] },
    ],
    rows,
    gives: 'rate',
    base: 'sales',
    whenNoRow: 'invalid',
  }
}
function tiers(...rows: TiersComponent['rows']): TiersComponent {
  return { kind: 'tiers', id: 'tiers', name: '超额', mode: 'marginal', of: 'sales', rows }
}
function paying(component: TableComponent | TiersComponent) {
  return scheme({ metrics: [...scheme().metrics, ...extra], pay: pay(component) })
}

const full = table({ at: [100, '现款'], value: 3 }, { at: [100, '*'], value: 2 }, { at: [0, '*'], value: 1 })
const path = '/pay/components/0'

describe('payTablesCoverEveryCase()', () => {
  test('a table with a row for every combination has no issue', () => {
    expect(issuesOf(paying(full))).toEqual([])
  })

  test('a combination without a row is named, with how many there are', () => {
    const gappy = table({ at: [100, '现款'], value: 3 }, { at: [0, '现款'], value: 2 }, { at: [100, '月结'], value: 1 })
    expect(issuesOf(paying(gappy))).toEqual([
      {
        code: 'table-gap',
        severity: 'error',
        path: `${path}/rows`,
        params: { table: '提成', combination: '0 · 月结', gaps: 3 },
      },
    ])
  })

  test('it is a notice where the scheme says what happens then', () => {
    const whenNoRow = { value: 0, reason: '不计提成' }
    expect(found(paying({ ...table({ at: [100, '*'], value: 3 }), whenNoRow }))).toEqual([
      `notice table-gap ${path}/rows`,
    ])
  })

  test.each([
    ['above the lowest value', 0.01, 'error'],
    ['on it', 0, undefined],
    ['below it', -1, undefined],
  ])('bad input 15: what lies under a range that begins %s', (_, from, severity) => {
    const input = { id: 'amount', name: '合同额', of: 'sales', from: [from] }
    const component = { ...table({ at: [from], value: 1 }), inputs: [input] }
    const params = { table: '提成', combination: `< ${from}`, gaps: 1 }
    const expected = severity === undefined ? [] : [{ code: 'table-gap', severity, path: `${path}/rows`, params }]
    expect(issuesOf(paying(component))).toEqual(expected)
  })

  test('a row of stars takes what lies under the range', () => {
    const input = { id: 'amount', name: '合同额', of: 'profit', from: [0] }
    const rows = [{ at: [0], value: 1 }]
    const component = { ...table(...rows), inputs: [input] }
    expect(found(paying(component))).toEqual([`error table-gap ${path}/rows`])
    expect(found(paying({ ...component, rows: [...rows, { at: ['*'], value: 0 }] }))).toEqual([])
  })

  test('where a formula may or may not give so little it is a warning', () => {
    const input = { id: 'amount', name: '合同额', of: 'sales - target', from: [0] }
    expect(found(paying({ ...table({ at: [0], value: 1 }), inputs: [input] }))).toEqual([
      `warning table-gap ${path}/rows`,
    ])
  })

  test('a level of the metric without a cell is a gap, a cell that it never is an error', () => {
    const input = (...levels: string[]) => ({ id: 'terms', name: '付款方式', of: '[付款方式]', levels })
    const component = (...levels: string[]) => ({
      ...table({ at: ['现款'], value: 1 }, { at: ['月结'], value: 1 }),
      inputs: [input(...levels)],
    })
    expect(issuesOf(paying(component('现款', '月结')))).toMatchObject([
      { code: 'table-gap', severity: 'error', params: { combination: '赊销', gaps: 1 } },
    ])
    const wrong = component('现款', '月结', '赊销', '预付')
    expect(
      issuesOf(paying({ ...wrong, rows: [...wrong.rows, { at: ['赊销'], value: 1 }, { at: ['预付'], value: 1 }] })),
    ).toEqual([
      {
        code: 'level-unknown',
        severity: 'error',
        path: `${path}/inputs/0/levels/3`,
        params: { level: '预付', allowed: '现款、月结、赊销' },
      },
    ])
  })

  test('a row that rows before it take all of is named', () => {
    const rows: TableComponent['rows'] = [
      { at: [100, '*'], value: 2 },
      { at: [100, '现款'], value: 3 },
      { at: [0, '*'], value: 1 },
    ]
    expect(issuesOf(paying(table(...rows)))).toEqual([
      {
        code: 'row-unreachable',
        severity: 'error',
        path: `${path}/rows/1`,
        params: { table: '提成', row: 2, from: '100 · 现款' },
      },
    ])
  })

  test.each([
    [[0, 100], []],
    [[100, 100], [`error rows-not-ascending ${path}/inputs/0/from/1`]],
    [[100, 0], [`error rows-not-ascending ${path}/inputs/0/from/1`]],
  ])('ranges from %j', (from, expected) => {
    const input = { id: 'amount', name: '合同额', of: 'sales', from }
    const component = { ...table({ at: ['*'], value: 1 }), inputs: [input] }
    expect(found(paying(component), 'rows-not-ascending')).toEqual(expected)
  })

  test('a table too large to be looked through is not passed unseen', () => {
    const from = Array.from({ length: 30 }, (_, index) => index)
    const inputs = ['a', 'b', 'c'].map((id) => ({ id, name: id, of: 'sales', from }))
    const rows = [{ at: ['*', '*', '*'], value: 1 }]
    expect(issuesOf(paying({ ...table(...rows), inputs }))).toEqual([
      {
        code: 'table-too-large',
        severity: 'warning',
        path,
        params: { table: '提成', combinations: 27_000, most: 20_000 },
      },
    ])
  })

  test.each([
    [-1, []],
    [0, []],
    [0.01, [`error gap-below ${path}/rows/0`]],
  ])('tiers from %d', (from, expected) => {
    expect(found(paying(tiers({ from, rate: 1 })))).toEqual(expected)
  })

  test('tiers go up, each with a rate or an amount', () => {
    expect(found(paying(tiers({ from: 0, rate: 1 }, { from: 10, amount: 5 })))).toEqual([])
    expect(issuesOf(paying(tiers({ from: 0, rate: 1 }, { from: 10 }, { from: 10, rate: 1, amount: 2 })))).toEqual([
      {
        code: 'rows-not-ascending',
        severity: 'error',
        path: `${path}/rows/2`,
        params: { table: '超额', row: 3, from: '10' },
      },
      { code: 'tier-rate-or-amount', severity: 'error', path: `${path}/rows/1`, params: { table: '超额', row: 2 } },
      { code: 'tier-rate-or-amount', severity: 'error', path: `${path}/rows/2`, params: { table: '超额', row: 3 } },
    ])
  })
})
