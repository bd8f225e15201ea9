import { describe, expect, test } from 'vitest'
import { nameSuggester, suggestNames } from '../../../server/imports/suggest-names.ts'

const candidates = [
  { id: 'sales', name: '销售额' },
  { id: 'sales-target', name: '销售目标' },
  { id: 'hui-kuan-lv', name: '回款率' },
  { id: 'branch', name: '重庆分公司' },
  { id: 'hrs', name: 'Working hours' },
]

describe('suggestNames()', () => {
  test.each([
    ['sales', 'sales', 'id'],
    ['SALES', 'sales', 'id'],
    ['销售额', 'sales', 'name'],
    ['销售额（万元）', 'sales', 'name'],
    [' 回款率 [%]', 'hui-kuan-lv', 'name'],
    ['ＷＯＲＫＩＮＧ  hours', 'hrs', 'name'],
    ['xiaoshoue', 'sales', 'pinyin'],
    ['xiao-shou-e', 'sales', 'pinyin'],
    ['销售鹅', 'sales', 'pinyin'],
    ['回款律', 'hui-kuan-lv', 'pinyin'],
    ['chongqing fengongsi', 'branch', 'pinyin'],
    ['xse', 'sales', 'initials'],
    ['CQFGS', 'branch', 'initials'],
    ['sale', 'sales', 'near'],
    ['本月销售额', 'sales', 'near'],
  ])('understands %s as %s, by its %s', (text, id, by) => {
    expect(suggestNames(text, candidates)[0]).toMatchObject({ id, by })
  })

  test.each(['', '（）', '天气', 'zzz', '学生儿'])('makes nothing of "%s"', (text) => {
    expect(suggestNames(text, candidates)).toEqual([])
  })

  test('gives the surest first, each candidate once, and no more than asked for', () => {
    const alike = [
      { id: 'a', name: 'sales' },
      { id: 'sales', name: '销售额' },
      { id: 'sales-2', name: '销售额二' },
      { id: 'sales-3', name: '销售额三' },
    ]
    expect(suggestNames('sales', alike, 3).map(({ id, by }) => `${id} ${by}`)).toEqual([
      'sales id',
      'a name',
      'sales-2 near',
    ])
  })

  test('prepares the names once for many texts', () => {
    const suggestions = nameSuggester(candidates)
    expect(['xse', 'xsmb'].map((text) => suggestions(text)[0]?.id)).toEqual(['sales', 'sales-target'])
  })
})
