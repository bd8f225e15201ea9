import { describe, expect, test } from 'vitest'
import { factValues, typedNumber } from '../../../admin/components/metrics/fact-values.ts'
import { valueText } from '../../../admin/components/metrics/value-text.ts'

const words = { yes: '是', no: '否', money: '元', days: '天', rows: (count: number) => `${count} 条` }

describe('valueText()', () => {
  test.each([
    [1_200_000, 'money', '1,200,000 元'],
    ['0.1234567890123456', 'money', '0.1234567890123456 元'],
    [98.5, 'percent', '98.5%'],
    [3, 'days', '3 天'],
    [true, 'yes-no', '是'],
    [false, 'yes-no', '否'],
    ['优', 'grade', '优'],
    ['2026', 'text', '2026'],
    [[{}, {}], 'records', '2 条'],
    [-1234.5, 'number', '-1,234.5'],
  ])('says %j in %s as %s', (value, unit, said) => expect(valueText(value, unit, words)).toBe(said))
})

describe('typedNumber()', () => {
  test.each([
    ['1,200.50', 1200.5],
    ['１２３', 123],
    ['-0.5', -0.5],
    ['123456789012345', 123_456_789_012_345],
    ['0.1234567890123456', '0.1234567890123456'],
    ['about 5', 'about 5'],
    ['1e3', '1e3'],
  ])('reads %s', (typed, value) => expect(typedNumber(typed)).toBe(value))
})

test('factValues() leaves out what is empty, and reads numbers by their units', () => {
  const metric = (id: string, unit: string, more = {}) => [id, { id, name: id, unit, ...more }] as const
  const metrics = new Map([
    ...[metric('sales', 'money'), metric('note', 'text'), metric('gone', 'money')],
    metric('orders', 'records', { fields: [{ id: 'amount', name: '金额', unit: 'money' }] }),
  ])
  const values = { sales: '12', note: '12', gone: '', orders: [{ amount: '5', terms: 'x' }, { amount: '' }] }
  expect(factValues(values, metrics)).toEqual({ sales: 12, note: '12', orders: [{ amount: 5, terms: 'x' }] })
})
