import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../../admin/components/condition/figure-reading.ts'
import {
  type ConsequenceList,
  consequenceSentence,
  vetoSentence,
} from '../../../../admin/scheme-editor/consequences/consequence-sentence.ts'
import type { Consequence, Veto } from '../../../../engine/model/raw/scheme.ts'
import { consoleWords } from '../../../support/console-words.ts'
import { names } from '../../../support/names.ts'

const known = names(
  { id: 'rate', names: ['完成率'], unit: 'percent', englishLabel: 'attainment' },
  { id: 'missing', names: ['缺交份数'], unit: 'count' },
  { id: 'base', names: ['基数'], unit: 'money' },
)
const document = {
  bands: { rows: [{ id: 'fail', name: '不合格' }] },
  posts: [{ id: 'rep', name: '业务员' }],
  departments: [{ id: 'sales', name: '销售部' }],
}
const reading = {
  'zh-CN': readFigures(document, known, consoleWords('zh-CN'), 'zh-CN'),
  en: readFigures(document, known, consoleWords('en'), 'en'),
}
const when: Consequence['when'] = { all: [{ fact: 'rate', operator: 'greaterThanInclusive', value: 100 }] }
const money: Consequence['effects'] = [{ kind: 'money', amount: '500' }]

describe('consequenceSentence', () => {
  test.each<[ConsequenceList, Omit<Consequence, 'id' | 'name' | 'when'>, chinese: string, english: string]>([
    ['rewards', { effects: money }, '奖励 500 元', 'reward of 500 yuan'],
    ['penalties', { effects: money }, '处罚 500 元', 'penalty of 500 yuan'],
    [
      'penalties',
      { effects: [{ kind: 'money', amount: '[base] * 2%' }] },
      '处罚 基数 * 2%（元）',
      'penalty of 基数 * 2% in yuan',
    ],
    ['penalties', { effects: [{ kind: 'demerit', level: 'minor' }] }, '记小过', 'a minor demerit'],
    [
      'rewards',
      { effects: [...money, { kind: 'honour', note: '年度第一' }] },
      '奖励 500 元、授予荣誉（年度第一）',
      'reward of 500 yuan, an honour (年度第一)',
    ],
    [
      'penalties',
      { effects: [{ kind: 'demerit', level: 'major', note: '' }], times: '[missing]' },
      '记大过，共 缺交份数 次',
      'a major demerit, × 缺交份数',
    ],
    [
      'rewards',
      { effects: money, limit: { times: 1, per: 'year' } },
      '奖励 500 元；每日历年最多 1 次',
      'reward of 500 yuan; at most 1 a calendar year',
    ],
    [
      'rewards',
      { effects: money, posts: ['rep'], departments: ['sales'], cycles: ['quarter', 'year'], onlyOneOf: '名次奖' },
      '奖励 500 元；仅限业务员、销售部；按季度、年判断；“名次奖”中只取最前一项',
      'reward of 500 yuan; only for 业务员, 销售部; decided by the quarter, year; only the first of “名次奖”',
    ],
    ['rewards', { effects: [] }, '还没有后果', 'nothing yet'],
  ])('%s %j', (list, fields, chinese, english) => {
    const consequence = { id: 'a', name: '甲', when, ...fields }
    expect(consequenceSentence(list, consequence, reading['zh-CN'])).toBe(`当 完成率 ≥ 100% 时，${chinese}`)
    expect(consequenceSentence(list, consequence, reading.en)).toBe(`When attainment ≥ 100 %: ${english}`)
  })
})

describe('vetoSentence', () => {
  test.each<[Pick<Veto, 'score' | 'band'>, chinese: string, english: string]>([
    [{ score: 0 }, '总分变为 0', 'the total becomes 0'],
    [{ band: 'fail' }, '等级变为 不合格', 'the band becomes 不合格'],
    [
      { score: { parameter: 'base' }, band: 'fail' },
      '总分变为 基数、等级变为 不合格',
      'the total becomes 基数, the band becomes 不合格',
    ],
  ])('%j', (fields, chinese, english) => {
    const veto = { id: 'a', name: '甲', when, ...fields }
    expect(vetoSentence(veto, reading['zh-CN'])).toBe(`当 完成率 ≥ 100% 时，${chinese}`)
    expect(vetoSentence(veto, reading.en)).toBe(`When attainment ≥ 100 %: ${english}`)
  })
})
