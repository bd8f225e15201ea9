import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortingAll } from '../../../server/store/sort-all.ts'
import { atOnce } from '../../../server/store/steps.ts'

describe('sortingAll()', () => {
  test.each([0, 1, 199, 200, 201, 399, 400, 401, 1000])('puts %i places in their order', (count) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: count, maxLength: count }), (values) => {
        const order = (a: number, b: number) => (values[a] ?? 0) - (values[b] ?? 0) || a - b
        expect(atOnce(sortingAll(count, order))).toEqual(values.map((_, place) => place).sort(order))
      }),
      { numRuns: 20 },
    )
  })
})
