import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../../../engine/formula/fold.ts'

describe('foldText()', () => {
  test.each([
    ['销售额×８０％', '销售额*80%'],
    ['（甲＋乙）÷２', '(甲+乙)/2'],
    ['甲≥乙', '甲>=乙'],
    ['甲≤乙', '甲<=乙'],
    ['甲≠乙', '甲<>乙'],
    ['如果（甲＞１，“是”，“否”）', '如果(甲>1,"是","否")'],
    ['【销售额】－１', '[销售额]-1'],
    ['甲\u2212乙', '甲-乙'],
    ['最大(甲、乙)', '最大(甲,乙)'],
  ])('reads %s as %s', (typed, folded) => {
    expect(foldText(typed).text).toBe(folded)
  })

  test('knows where every character came from', () => {
    const { text, at } = foldText('甲≥乙\u0301丙')
    expect(text).toBe('甲>=乙\u0301丙')
    expect(at).toEqual([0, 1, 1, 2, 2, 4, 5])
  })

  test('composes as the whole text would be, character by character', () => {
    const parts = fc.constantFrom(
      'e',
      '\u0301',
      '\u0323',
      '\u1112',
      '\u1161',
      '\u11ab',
      '한',
      'क',
      '\u093c',
      'か',
      '\u3099',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (characters) => {
        const typed = characters.join('')
        const { text, at } = foldText(typed)
        expect(text).toBe(typed.normalize('NFC'))
        expect(at).toHaveLength(text.length + 1)
        expect([...at].sort((a, b) => a - b)).toEqual(at)
      }),
    )
  })
})
