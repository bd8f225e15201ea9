import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggest } from '../../../engine/model/suggest.ts'

describe('suggest', () => {
  test.each([
    ['a letter left out', 'weigt', ['cap', 'weight'], ['weight']],
    ['a letter too many', 'weeight', ['cap', 'weight'], ['weight']],
    ['a wrong letter', 'wekght', ['cap', 'weight'], ['weight']],
    ['two neighbours swapped', 'wieght', ['cap', 'weight'], ['weight']],
    ['another case', 'WEIGHT', ['cap', 'weight'], ['weight']],
    ['full-width letters', 'ｗｅｉｇｈｔ', ['cap', 'weight'], ['weight']],
    ['a wrong character of a Chinese name', '销售客', ['回款', '销售额'], ['销售额']],
    ['a Chinese name begun', '销售', ['回款', '销售额完成率'], ['销售额完成率']],
    ['the middle of a Chinese name', '完成率', ['回款', '销售完成率'], ['销售完成率']],
    ['a longer word than the name', 'sales-amount', ['sales', 'cost'], ['sales']],
    ['a rare character (four bytes) that is wrong', '𠮷林省', ['吉林省'], ['吉林省']],
  ])('finds the name behind %s', (_, word, candidates, expected) => {
    expect(suggest(word, candidates)).toEqual(expected)
  })

  test('forgives one error in short words, two in middling ones, three in long ones', () => {
    expect(suggest('caap', ['cap'])).toEqual(['cap'])
    expect(suggest('cxyp', ['cap'])).toEqual([])
    expect(suggest('weixxt', ['weight'])).toEqual(['weight'])
    expect(suggest('wexxxt', ['weight'])).toEqual([])
    expect(suggest('xxnuallxsales', ['annual-sales'])).toEqual([])
    expect(suggest('xxnual-salesx', ['annual-sales'])).toEqual(['annual-sales'])
  })

  test('gives nothing where nothing is near, and not every name that shares a letter', () => {
    expect(suggest('profit', ['weight', 'cap'])).toEqual([])
    expect(suggest('a', ['cap', 'pay'])).toEqual([])
    expect(suggest('', ['cap'])).toEqual([])
  })

  test('puts fewer errors before more, errors before beginnings, and keeps the order given among equals', () => {
    expect(suggest('sales', ['sales-target', 'scales', 'sale', 'bales'])).toEqual(['scales', 'sale', 'bales'])
    expect(suggest('sales', ['sales-target', 'sale'])).toEqual(['sale', 'sales-target'])
  })

  test('gives at most as many as asked for, each once', () => {
    expect(suggest('cap', ['cat', 'cat', 'can', 'car', 'cab'])).toEqual(['cat', 'can', 'car'])
    expect(suggest('cap', ['cat', 'can'], 1)).toEqual(['cat'])
  })

  test('answers at once for very long words', () => {
    expect(suggest('x'.repeat(5_000_000), ['weight', 'x'.repeat(5_000_000)])).toHaveLength(1)
  })

  test('always finds a name with one letter changed', () => {
    const name = fc.stringMatching(/^[a-z]{5,20}$/)
    fc.assert(
      fc.property(name, fc.nat(), (word, at) => {
        const index = at % word.length
        expect(suggest(`${word.slice(0, index)}-${word.slice(index + 1)}`, ['其他', word])).toContain(word)
      }),
    )
  })
})
