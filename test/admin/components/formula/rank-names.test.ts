import { describe, expect, test } from 'vitest'
import { rankNames } from '../../../../admin/components/formula/rank-names.ts'
import { pinyinOf } from '../../../../admin/components/pinyin/pinyin-of.ts'

const all = [
  { id: 'refund', names: ['退款额', 'refunds'] },
  { id: 'sales', names: ['销售额', 'sales amount'] },
  { id: 'sales-target', names: ['销售目标'] },
  { id: 'score:attitude', names: ['态度得分'] },
  { id: 'person.post', names: ['岗位', 'post'] },
]
const found = (typed: string) => rankNames(typed, all, pinyinOf).map(({ id }) => id)

describe('rankNames()', () => {
  test.each([
    ['销', ['sales', 'sales-target']],
    ['额', ['refund', 'sales']],
    ['xse', ['sales']],
    ['xs', ['sales', 'sales-target']],
    ['xiaoshoue', ['sales']],
    ['XiaoShou', ['sales', 'sales-target']],
    ['gangw', ['person.post']],
    ['sales', ['sales', 'sales-target']],
    ['sales target', ['sales-target']],
    ['Post', ['person.post']],
    ['attitude', ['score:attitude']],
    ['zzz', []],
    ['？', []],
  ])('%j finds %j', (typed, ids) => {
    expect(found(typed)).toEqual(ids)
  })

  test('puts the same name first, then what begins so, then what holds it', () => {
    const names = ['大销售额', '销售额高', '销售额'].map((name, index) => ({ id: `m-${index}`, names: [name] }))
    expect(rankNames('销售额', names, pinyinOf).map(({ id }) => id)).toEqual(['m-2', 'm-1', 'm-0'])
  })

  test('gives all where nothing is typed, and finds by what is written where no sounds are known', () => {
    expect(found('')).toHaveLength(all.length)
    expect(rankNames('xse', all, () => undefined)).toEqual([])
    expect(rankNames('销售', all, () => undefined)).toHaveLength(2)
  })
})
