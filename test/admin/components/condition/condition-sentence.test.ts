import { describe, expect, test } from 'vitest'
import { conditionSentence } from '../../../../admin/components/condition/condition-sentence.ts'
import { readFigures } from '../../../../admin/components/condition/figure-reading.ts'
import type { Condition, ConditionLeaf } from '../../../../engine/model/raw/scheme.ts'
import { consoleWords } from '../../../support/console-words.ts'
import { names } from '../../../support/names.ts'

const known = names(
  { id: 'rate', names: ['完成率', 'attainment'], unit: 'percent', englishLabel: 'attainment' },
  { id: 'sales', names: ['销售额'], unit: 'money' },
  { id: 'target', names: ['目标'], unit: 'money' },
  { id: 'late', names: ['迟到天数'], unit: 'days' },
  { id: 'total', names: ['总分'], unit: 'score', englishLabel: 'total' },
  { id: 'overtime', names: ['加班'], type: 'yes-no' },
  { id: 'band', names: ['等级'], type: 'text', levels: ['good'], englishLabel: 'band' },
  { id: 'person.department', names: ['部门'], type: 'text', englishLabel: 'department' },
  { id: 'person.post', names: ['岗位'], type: 'text', englishLabel: 'post' },
)
const document = {
  bands: { rows: [{ id: 'good', name: '良好' }] },
  departments: [
    { id: 'sales', name: '销售部' },
    { id: 'market', name: '市场部' },
  ],
}
const say = { 'zh-CN': consoleWords('zh-CN'), en: consoleWords('en') }
const reading = {
  'zh-CN': readFigures(document, known, say['zh-CN'], 'zh-CN'),
  en: readFigures(document, known, say.en, 'en'),
}

const reached = leaf('rate', 'greaterThanInclusive', 100)
const inSales = leaf('person.department', 'in', ['sales'])

describe('conditionSentence', () => {
  test.each<[condition: Condition, chinese: string, english: string]>([
    [
      { all: [reached, inSales] },
      '完成率 ≥ 100% 且 部门 属于 销售部',
      'attainment ≥ 100 % and department is one of 销售部',
    ],
    [{ all: [leaf('sales', 'lessThan', 1234567.5)] }, '销售额 < 1,234,567.5 元', '销售额 < 1,234,567.5 yuan'],
    [{ any: [leaf('late', 'greaterThan', 3)] }, '迟到天数 > 3 天', '迟到天数 > 3 days'],
    [{ all: [leaf('total', 'lessThanInclusive', 60)] }, '总分 ≤ 60 分', 'total ≤ 60 points'],
    [{ all: [leaf('overtime', 'equal', true)] }, '加班 为 “是”', '加班 is yes'],
    [{ all: [leaf('overtime', 'notEqual', false)] }, '加班 不为 “否”', '加班 is not no'],
    [{ all: [leaf('band', 'equal', 'good')] }, '等级 是 良好', 'band is 良好'],
    [{ all: [leaf('band', 'notEqual', 'odd')] }, '等级 不是 odd', 'band is not odd'],
    [{ all: [leaf('rate', 'equal', 100)] }, '完成率 = 100%', 'attainment = 100 %'],
    [{ all: [leaf('rate', 'in', [90, 100])] }, '完成率 属于 90%、100%', 'attainment is one of 90 %, 100 %'],
    [
      { all: [leaf('person.department', 'notIn', ['sales', 'market'])] },
      '部门 不属于 销售部、市场部',
      'department is none of 销售部, 市场部',
    ],
    [{ all: [leaf('sales', 'greaterThan', { fact: 'target' })] }, '销售额 > 目标', '销售额 > 目标'],
    [{ all: [leaf('band', 'equal', { fact: 'person.post' })] }, '等级 是 岗位', 'band is post'],
    [
      { all: [{ fact: 'person', path: '$.department', operator: 'equal', value: 'sales' }] },
      '部门 是 销售部',
      'department is 销售部',
    ],
    [{ not: reached }, '不满足（完成率 ≥ 100%）', 'not (attainment ≥ 100 %)'],
    [
      { all: [inSales, { any: [reached, leaf('overtime', 'equal', true)] }] },
      '部门 属于 销售部 且 （完成率 ≥ 100% 或 加班 为 “是”）',
      'department is one of 销售部 and (attainment ≥ 100 % or 加班 is yes)',
    ],
    [{ all: [{ any: [{ all: [reached] }] }] }, '完成率 ≥ 100%', 'attainment ≥ 100 %'],
    [
      { all: [inSales, { not: { any: [reached, inSales] } }] },
      '部门 属于 销售部 且 不满足（完成率 ≥ 100% 或 部门 属于 销售部）',
      'department is one of 销售部 and not (attainment ≥ 100 % or department is one of 销售部)',
    ],
    [{ all: [] }, '……', '…'],
    [{ all: [leaf('rate', 'in', [])] }, '完成率 属于 ……', 'attainment is one of …'],
    [{ all: [leaf('band', 'equal', '')] }, '等级 是 ……', 'band is …'],
    [{ all: [leaf('gone', 'equal', 1)] }, 'gone（方案中没有） = 1', 'gone (not in the scheme) = 1'],
  ])('%j', (condition, chinese, english) => {
    expect(conditionSentence(condition, reading['zh-CN'])).toBe(chinese)
    expect(conditionSentence(condition, reading.en)).toBe(english)
  })

  test('says amounts of another currency by its code', () => {
    const dollars = readFigures({ money: { currency: 'USD', scale: 2, rounding: 'half-up' } }, known, say.en, 'en')
    expect(conditionSentence(leaf('sales', 'equal', 5), dollars)).toBe('销售额 = 5 USD')
  })
})

function leaf(fact: string, operator: ConditionLeaf['operator'], value: ConditionLeaf['value']): ConditionLeaf {
  return { fact, operator, value }
}
