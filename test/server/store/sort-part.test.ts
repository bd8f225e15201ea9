import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortPart } from '../../../server/store/sort-part.ts'

const ascending = (a: number, b: number) => a - b

describe('sortPart()', () => {
  test('puts into a part what a whole sort would, and loses nothing', () => {
    const given = fc.uniqueArray(fc.nat(100_000), { minLength: 0, maxLength: 400, size: 'max' })
    fc.assert(
      fc.property(given, fc.nat(420), fc.nat(60), (all, from, length) => {
        const numbers = Uint32Array.from(all)
        sortPart(numbers, from, from + length, ascending)
        const sorted = all.toSorted(ascending)
        expect([...numbers.subarray(from, from + length)]).toEqual(sorted.slice(from, from + length))
        expect([...numbers].sort(ascending)).toEqual(sorted)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['ascending', (index: number) => index],
    ['descending', (index: number) => 49_999 - index],
    ['in saw teeth', (index: number) => (index * 7919) % 50_000],
    ['in halves', (index: number) => (index % 2 === 0 ? index / 2 : 49_999 - (index - 1) / 2)],
  ])('compares far less than a whole sort does for a page anywhere: %s', (_, numberAt) => {
    for (const from of [0, 12_345, 25_000, 49_975]) {
      const numbers = Uint32Array.from({ length: 50_000 }, (_, index) => numberAt(index))
      let comparisons = 0
      sortPart(numbers, from, from + 25, (a, b) => {
        comparisons++
        return a - b
      })
      expect([...numbers.subarray(from, from + 25)]).toEqual(Array.from({ length: 25 }, (_, index) => from + index))
      expect(comparisons).toBeLessThan(450_000)
    }
  })
})
