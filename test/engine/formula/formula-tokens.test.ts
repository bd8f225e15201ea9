import { describe, expect, test } from 'vitest'
import { formulaTokens } from '../../../engine/formula/formula-tokens.ts'
import { namesOf } from '../../support/formula-names.ts'

const names = namesOf([
  { id: 'sales', names: ['销售额'] },
  { id: 'harmony', names: ['和谐度'] },
])

describe('formulaTokens()', () => {
  test('gives each part with its kind and where it stands as typed', () => {
    expect(
      formulaTokens('如果(销售额＞1, "a", 80%)', names).map(({ kind, text, from, to }) => [kind, text, from, to]),
    ).toEqual([
      ['word', '如果', 0, 2],
      ['symbol', '(', 2, 3],
      ['word', '销售额', 3, 6],
      ['symbol', '>', 6, 7],
      ['number', '1', 7, 8],
      ['symbol', ',', 8, 9],
      ['text', 'a', 10, 13],
      ['symbol', ',', 13, 14],
      ['number', '80', 15, 17],
      ['symbol', '%', 17, 18],
      ['symbol', ')', 18, 19],
    ])
  })

  test('cuts runs of Chinese as formulas are read, columns of records included', () => {
    const words = (text: string) =>
      formulaTokens(text, names, [{ id: 'paid', name: '已付', unit: 'money' }]).map((each) => each.text)
    expect(words('销售额且和谐度')).toEqual(['销售额', 'and', '和谐度'])
    expect(words('销售额和已付')).toEqual(['销售额', 'and', '已付'])
  })

  test('leaves out what is no part, and gives none of what is too long', () => {
    expect(formulaTokens('1 # [', names).map(({ text }) => text)).toEqual(['1'])
    expect(formulaTokens('1'.repeat(2000), names)).toHaveLength(1)
    expect(formulaTokens('1'.repeat(2001), names)).toEqual([])
  })
})
