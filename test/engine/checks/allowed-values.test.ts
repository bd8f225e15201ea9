import { describe, expect, test } from 'vitest'
import { type Allowed, allowedBy, isEmpty, narrowed } from '../../../engine/checks/allowed-values.ts'
import { decimal } from '../../../engine/kernel/decimal.ts'
import type { ConditionLeaf } from '../../../engine/model/raw/scheme.ts'
import { names } from '../../support/names.ts'

const { all } = names(
  { id: 'late', min: decimal(0), max: decimal(5) },
  { id: 'grade', type: 'text', levels: ['优', '良'] },
)
const [late, grade] = all

function narrowedBy(
  start: Allowed,
  ...steps: readonly (readonly [ConditionLeaf['operator'], ConditionLeaf['value'], boolean?])[]
) {
  return steps.reduce(
    (left, [operator, value, holds = true]) => narrowed(left, { fact: 'x', operator, value }, holds),
    start,
  )
}

describe('narrowed()', () => {
  test.each([
    ['below the maximum', 4.99, false],
    ['on the maximum', 5, true],
    ['above it', 5.01, true],
  ])('more than a number %s', (_, bound, empty) => {
    expect(isEmpty(narrowedBy(allowedBy(late), ['greaterThan', bound]))).toBe(empty)
    expect(isEmpty(narrowedBy(allowedBy(late), ['lessThanInclusive', bound, false]))).toBe(empty)
  })

  test.each([
    ['below the minimum', -0.01, true],
    ['on the minimum', 0, false],
    ['above it', 0.01, false],
  ])('at most a number %s', (_, bound, empty) => {
    expect(isEmpty(narrowedBy(allowedBy(late), ['lessThanInclusive', bound]))).toBe(empty)
    expect(isEmpty(narrowedBy(allowedBy(late), ['greaterThan', bound, false]))).toBe(empty)
  })

  test('keeps the tighter of two bounds', () => {
    const open = allowedBy(undefined)
    expect(isEmpty(narrowedBy(open, ['greaterThan', 3], ['greaterThanInclusive', 3], ['lessThanInclusive', 3]))).toBe(
      true,
    )
    expect(isEmpty(narrowedBy(open, ['greaterThanInclusive', 3], ['lessThanInclusive', 3]))).toBe(false)
    expect(isEmpty(narrowedBy(open, ['greaterThan', 5], ['greaterThan', 3], ['lessThan', 4]))).toBe(true)
  })

  test('keeps texts that are on every list, and leaves out those that are on none', () => {
    expect(isEmpty(narrowedBy(allowedBy(grade), ['equal', '优'], ['in', ['优', '良']]))).toBe(false)
    expect(isEmpty(narrowedBy(allowedBy(grade), ['equal', '优'], ['notIn', ['优']]))).toBe(true)
    expect(isEmpty(narrowedBy(allowedBy(grade), ['notEqual', '优'], ['notEqual', '良']))).toBe(true)
    expect(isEmpty(narrowedBy(allowedBy(grade), ['equal', '优', false], ['notIn', ['优', '良'], false]))).toBe(false)
    expect(isEmpty(narrowedBy(allowedBy(undefined), ['notEqual', '优'], ['notEqual', '良']))).toBe(false)
  })

  test('knows a number however it is written', () => {
    expect(isEmpty(narrowedBy(allowedBy(late), ['equal', 1], ['notEqual', 1.0]))).toBe(true)
    expect(isEmpty(narrowedBy(allowedBy(late), ['in', [1, 2]], ['equal', 2]))).toBe(false)
    expect(isEmpty(narrowedBy(allowedBy(late), ['in', [6, 7]]))).toBe(true)
  })

  test('takes nothing away for a comparison with another fact', () => {
    expect(narrowedBy(allowedBy(late), ['greaterThan', { fact: 'other' }])).toEqual(allowedBy(late))
  })
})
