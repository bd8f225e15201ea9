import { describe, expect, test } from 'vitest'
import { splitWord } from '../../../engine/formula/split-word.ts'

const known = new Set(['达成率', '回款率', '团队和谐度', '非计件工资', '求和', '和谐度'])
const split = (word: string) => splitWord(word, (each) => known.has(each))

describe('splitWord()', () => {
  test.each([
    ['达成率', ['达成率']],
    ['且回款率', ['且', '回款率']],
    ['达成率且回款率', ['达成率', '且', '回款率']],
    ['非达成率', ['非', '达成率']],
    ['团队和谐度且非计件工资', ['团队和谐度', '且', '非计件工资']],
    ['且求和', ['且', '求和']],
    ['或和谐度', ['或', '和谐度']],
    ['达成率或不明数', ['达成率', '或', '不明数']],
    ['达成率且非回款率', ['达成率', '且', '非', '回款率']],
  ])('cuts %s into %j', (word, pieces) => {
    expect(split(word)).toEqual(pieces)
  })

  test('leaves a word whole in which nothing is known: it is a mistyped name', () => {
    expect(split('团队和协度')).toEqual(['团队和协度'])
  })

  test('cuts an unknown word that begins with an operator', () => {
    expect(split('且不明数')).toEqual(['且', '不明数'])
  })

  test('does not try every way through a word of twenty-one operators', () => {
    expect(split('且'.repeat(20))).toHaveLength(20)
    expect(split('且'.repeat(21))).toEqual(['且'.repeat(21)])
  })
})
