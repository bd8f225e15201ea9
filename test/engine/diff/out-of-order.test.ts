import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outOfOrder } from '../../../engine/diff/out-of-order.ts'

/** Length of the longest ascending chain, by trying every subset. */
function longestAscending(sequence: readonly number[]): number {
  return Math.max(
    ...Array.from({ length: 2 ** sequence.length }, (_, chosen) => {
      const chain = sequence.filter((_, index) => (chosen >> index) & 1)
      return chain.every((number, index) => index === 0 || number > (chain[index - 1] ?? 0)) ? chain.length : 0
    }),
  )
}

describe('outOfOrder()', () => {
  test.each<[number[], number[]]>([
    [[], []],
    [[7], []],
    [[1, 2, 3], []],
    [[1, 4, 2, 3], [1]],
    [[2, 3, 4, 1], [3]],
    [[4, 1, 2, 3], [0]],
  ])('finds in %j what was moved: %j', (sequence, moved) => {
    expect(outOfOrder(sequence)).toEqual(moved)
  })

  test('leaves the rest ascending, and moves no more than it must', () => {
    const sequences = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 8 })
    fc.assert(
      fc.property(sequences, (sequence) => {
        const moved = new Set(outOfOrder(sequence))
        const rest = sequence.filter((_, index) => !moved.has(index))
        expect(rest).toEqual([...rest].sort((a, b) => a - b))
        expect(rest.length).toBe(longestAscending(sequence))
      }),
      { numRuns: 300 },
    )
  })
})
