import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareText } from '../../../server/store/compare-text.ts'

const points = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0)

describe('compareText()', () => {
  test.each([
    ['', 'a'],
    ['a', 'b'],
    ['a', 'ab'],
    ['ab', 'b'],
    ['Z', 'a'],
    ['\ud7ff', '\ue000'],
    ['\uffff', '\u{10000}'],
    ['\u{10000}', '\u{10001}'],
    ['\u{10ffff}', '\u{10ffff}a'],
  ])('puts %j before %j', (first, second) => {
    expect(compareText(first, second)).toBeLessThan(0)
    expect(compareText(second, first)).toBeGreaterThan(0)
    expect(compareText(first, first)).toBe(0)
  })

  test('goes by code points', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '员', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'),
      maxLength: 4,
    })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [points(a), points(b)]
        const at = left.findIndex((point, place) => point !== right[place])
        const expected = at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(expected))
      }),
    )
  })
})
