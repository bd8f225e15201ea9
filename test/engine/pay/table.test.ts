import { describe, expect, test } from 'vitest'
import type { Metric, TableComponent } from '../../../engine/model/raw/scheme.ts'
import { amounts, issuesOfComponent, numbers, people, payWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const metrics: Metric[] = [
  ...amounts('contract'),
  ...numbers('discount'),
  { kind: 'given', id: 'terms', name: '付款方式', unit: 'grade', levels: ['现款', '账期'] },
]
const table: TableComponent = {
  kind: 'table',
  id: 'commission',
  name: '提成',
  inputs: [
    { id: 'total', name: '合同额', of: 'contract', from: [0, 100_000, 500_000] },
    { id: 'discount', name: '折扣', of: 'discount', from: [80, 90] },
    { id: 'terms', name: '付款方式', of: 'terms', levels: ['现款', '账期'] },
  ],
  rows: [
    { at: [500_000, 90, '现款'], value: 3 },
    { at: [100_000, 90, '*'], value: 2 },
    { at: [0, 80, '账期'], value: 0 },
    { at: ['*', 80, '现款'], value: 1 },
  ],
  gives: 'rate',
  base: 'contract',
  whenNoRow: 'invalid',
}

function pay(own: Partial<TableComponent>, contract: number, discount: number, terms: string) {
  const { paid } = payWith({ ...table, ...own }, { metrics, people: people({ contract, discount, terms }) })
  return paid[0]
}

describe('table', () => {
  test.each([
    [499_999.99, 90, '现款', '9999.9998'],
    [500_000, 90, '现款', '15000'],
    [500_000.01, 90, '现款', '15000.0003'],
    [200_000, 90, '账期', '4000'],
    [100_000, 89.99, '现款', '1000'],
    [100_000, 90, '现款', '2000'],
    [100_000, 90.01, '现款', '2000'],
    [-5, 85, '现款', '-0.05'],
  ])('%d at %d with %s pays %s: half-open on every side', (contract, discount, terms, expected) => {
    expect(said(pay({}, contract, discount, terms)?.amount)).toBe(expected)
  })

  test('points to the row taken and says where it gives 0', () => {
    expect(pay({}, 600_000, 95, '现款')?.row).toEqual({ path: '/pay/components/0/rows/0', index: 0 })
    const none = pay({}, 99_999.99, 89.99, '账期')
    expect(none?.row?.index).toBe(2)
    expect(none?.reason).toEqual({ code: 'row-gives-zero', figure: 'pay:commission', params: { row: 3 } })
  })

  test('without a row it is undefined, naming the values, or what the scheme states', () => {
    const none = pay({}, 600_000, 85, '账期')
    expect(none?.amount).toMatchObject({
      reason: { code: 'no-row', figure: 'pay:commission', params: { value: '600000, 85, 账期' } },
    })
    const stated = pay({ whenNoRow: { value: 500, reason: '面议' } }, 600_000, 85, '账期')
    expect(said(stated?.amount)).toBe('500')
    expect(stated?.reason?.params).toEqual({ reason: '面议' })
  })

  test('gives an amount, or a multiple of the base', () => {
    const { base: _, ...without } = table
    const amount = payWith(
      { ...without, gives: 'amount' },
      { metrics, people: people({ contract: 600_000, discount: 90, terms: '现款' }) },
    )
    expect(said(amount.paid[0]?.amount)).toBe('3')
    expect(said(pay({ gives: 'factor' }, 600_000, 90, '现款')?.amount)).toBe('1800000')
  })

  test('a row of stars alone takes everyone, below the first bound too', () => {
    const byRange = { ...table, rows: [{ at: ['*', '*', '*'], value: 1 }] }
    expect(said(pay(byRange, -100, -1, '账期')?.amount)).toBe('-1')
    expect(said(pay(byRange, 0, 0, '现款')?.amount)).toBe('0')
    const byLevel: Partial<TableComponent> = {
      inputs: [{ id: 'terms', name: '付款方式', of: 'terms', levels: ['现款', '账期'] }],
      rows: [{ at: ['*'], value: 1 }],
    }
    expect(said(pay(byLevel, 200, 0, '现款')?.amount)).toBe('2')
    expect(said(pay(byLevel, 200, 0, '账期')?.amount)).toBe('2')
  })

  test('names everything that is missing', () => {
    const { paid } = payWith(table, { metrics, people: people({ discount: 90 }) })
    expect(said(paid[0]?.amount)).toBe('?金额 contract,付款方式')
  })

  test('takes its bounds from parameters', () => {
    const scheme = { parameters: [{ id: 'big', name: '大额', unit: 'money', value: 300_000 } as const] }
    const own: TableComponent = {
      ...table,
      inputs: [{ id: 'total', name: '合同额', of: 'contract', from: [0, { parameter: 'big' }] }],
      rows: [
        { at: [300_000], value: 3 },
        { at: [0], value: 1 },
      ],
    }
    const { paid } = payWith(own, { metrics, scheme, people: people({ contract: 299_999 }, { contract: 300_000 }) })
    expect(paid.map((each) => said(each.amount))).toEqual(['2999.99', '9000'])
  })

  test('reports rows of the wrong length and cells that their axis does not have', () => {
    const rows = [
      { at: [0, 80], value: 1 },
      { at: [0, 85, '现款'], value: 1 },
      { at: [0, 80, '分期'], value: 1 },
      { at: ['0', 80, '现款'], value: 1 },
    ]
    const found = issuesOfComponent({ ...table, rows }, { metrics })
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['table-row-length', '/pay/components/0/rows/0/at'],
      ['table-cell-unknown', '/pay/components/0/rows/1/at/1'],
      ['table-cell-unknown', '/pay/components/0/rows/2/at/2'],
      ['table-cell-unknown', '/pay/components/0/rows/3/at/0'],
    ])
    expect(found[1]?.params).toEqual({ cell: 85, input: '折扣', allowed: '80, 90, *' })
  })

  test('reports a base that has no meaning', () => {
    const unused = issuesOfComponent({ ...table, gives: 'amount' }, { metrics })
    expect(unused.map(({ code, path }) => [code, path])).toEqual([['table-base-unused', '/pay/components/0/base']])
  })
})
