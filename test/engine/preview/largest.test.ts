import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largest } from '../../../engine/preview/largest.ts'

test('the first few by an order are those of the whole list sorted', () => {
  const numbers = fc.uniqueArray(fc.integer(), { maxLength: 200 })
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const kept = largest<number>(most, (a, b) => b - a)
      for (const one of all) kept.put(one)
      expect(kept.all()).toEqual(all.toSorted((a, b) => b - a).slice(0, most))
    }),
  )
})
