import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from '../../../engine/model/fold-name.ts'

describe('foldName()', () => {
  test.each([
    ['full-width letters and digits', 'ＢＣ类客户１', 'bc类客户1'],
    ['full-width punctuation', '（新）客户，老客户：甲', '(新)客户,老客户:甲'],
    ['spaces around and runs of spaces inside', '\u3000新  客户\t数 ', '新 客户 数'],
    ['capital letters', 'Sales Target', 'sales target'],
    ['mathematical signs', 'A×B', 'a*b'],
    ['letters with a combining mark', 'cafe\u0301', 'caf\u00e9'],
    ['rare characters beyond 16 bits', '𠮷野家', '𠮷野家'],
  ])('takes %s alike', (_, typed, folded) => {
    expect(foldName(typed)).toBe(folded)
  })

  test('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
    )
  })
})
