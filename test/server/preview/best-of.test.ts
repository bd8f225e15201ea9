import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf } from '../../../server/preview/best-of.ts'

test('bestOf() keeps the first few, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 400 }), fc.integer({ min: 1, max: 20 }), (all, most) => {
      const kept = bestOf<number>(most, (a, b) => a - b)
      for (const one of all) kept.put(one)
      expect(kept.all()).toEqual(all.toSorted((a, b) => a - b).slice(0, most))
    }),
  )
})
