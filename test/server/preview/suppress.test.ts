import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewest, hiddenParts } from '../../../server/preview/suppress.ts'

const hidden = (people: readonly number[]) => [...hiddenParts(people)].sort((a, b) => a - b)

describe('hiddenParts()', () => {
  test.each([
    ['nobody', [0, 0], []],
    ['none below five', [5, 6], []],
    ['four, and the next smallest', [4, 9, 6], [0, 2]],
    ['four alone, where there is nothing else', [4], [0]],
    ['parts of nobody are left', [4, 0, 9], [0, 2]],
    ['two that are five together', [2, 3, 9], [0, 1]],
    ['two that are four together, and the next', [2, 2, 9, 8], [0, 1, 3]],
  ])('leaves out %s', (_, people, places) => {
    expect(hidden(people)).toEqual(places)
  })

  test('never leaves out so little that the rest of the whole tells it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (people) => {
        const places = hiddenParts(people)
        const shown = people.filter((count, place) => count > 0 && !places.has(place))
        expect(shown.every((count) => count >= fewest)).toBe(true)
        const left = people.filter((_, place) => places.has(place))
        const rest = left.reduce((sum, count) => sum + count, 0)
        if (left.length > 0 && shown.length > 0) expect(left.length > 1 && rest >= fewest).toBe(true)
      }),
    )
  })
})
