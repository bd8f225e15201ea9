import { describe, expect, test } from 'vitest'
import { nextPlace } from '../../../../admin/components/people-table/next-place.ts'
import { rangesAround } from '../../../../admin/components/people-table/rows-of-range.ts'

describe('nextPlace()', () => {
  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 17],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, undefined],
  ])('%s from %d leads to %s', (key, place, next) => {
    expect(nextPlace(key, place, { total: 100, inSight: 12 })).toBe(next)
  })
})

describe('rangesAround()', () => {
  test.each([
    [0, 99, [0]],
    [0, 100, [0, 1]],
    [99_990, 99_999, [999]],
  ])('places %d to %d lie in %j', (first, last, ranges) => {
    expect(rangesAround(first, last)).toEqual(ranges)
  })
})
