import { expect, test } from 'vitest'
import { percentChange } from '../../../../admin/components/preview/percent-change.ts'

test.each([
  ['200.00', '3.10', '+1.6'],
  ['200.00', '3.09', '+1.5'],
  ['200.00', '-3.10', '-1.6'],
  ['1000000.00', '499.99', '0.0'],
  ['1000000.00', '500.00', '+0.1'],
  ['100.00', '100.00', '+100.0'],
  ['9007199254740993.01', '9007199254740993.01', '+100.0'],
  ['0.00', '5.00', undefined],
  ['-1.00', '5.00', undefined],
])('of %s a difference of %s is %s', (before, difference, percent) => {
  expect(percentChange(before, difference)).toBe(percent)
})
