import { expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { type RollUp, rollUp } from '../../../engine/kernel/roll-up.ts'
import { toText } from '../../../engine/kernel/text.ts'

test.each<[RollUp, string]>([
  ['sum', '250.5'],
  ['mean', '83.5'],
  ['last', '80'],
  ['max', '90.5'],
  ['min', '80'],
])('%s of 80, 90.5, 80 is %s', (how, expected) => {
  expect(toText(rollUp(['80', '90.5', '80'].map(decimal), how))).toBe(expected)
})

test('the mean is rounded as a division is', () => {
  expect(toText(rollUp([1, 0, 0].map(decimal), 'mean'))).toBe('0.3333333333333333')
})

test.each<RollUp>(['sum', 'mean', 'last', 'max', 'min'])('%s of one figure is the figure', (how) => {
  expect(toText(rollUp([decimal('-3.5')], how))).toBe('-3.5')
})

test('nothing cannot be rolled up', () => {
  expect(() => rollUp([], 'sum')).toThrow('nothing to roll up')
})
