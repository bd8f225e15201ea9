import { describe, expect, test } from 'vitest'
import { schemeFieldsAt } from '../../../../admin/components/json/scheme-fields-at.ts'
import { placeWords } from '../../../../admin/scheme-editor/checks/place-words.ts'
import { bands, dimension, indicator, scheme } from '../../../support/schemes.ts'
import { consoleWords } from '../../../support/console-words.ts'

const raw = scheme({
  indicators: [dimension('perf', 100, indicator('users', { name: '新增B类用户数' }))],
  bands: bands(['good', 80], ['fair', undefined]),
  parameters: [{ id: 'quota', name: '定额', unit: 'number' }],
  participants: { when: { all: [{ fact: 'base', operator: 'equal', value: 1 }] } },
})
const content = { document: JSON.parse(JSON.stringify(raw)), parameters: { quota: 1 } }

function said(pointer: string, language: 'zh-CN' | 'en'): string {
  const translate = consoleWords(language)
  return placeWords(pointer, content, {
    section: (name) => translate(`editor.frame.section.${name}`),
    title: (at, field) => schemeFieldsAt(at, language).find(({ name }) => name === field)?.title || undefined,
    row: (number) => translate('editor.problems.row', { number }),
  })
}

describe('placeWords()', () => {
  test.each([
    ['/document/indicators', '指标与权重', 'Indicators and weights'],
    ['/document/indicators/0/children', '指标与权重 › perf › 下级指标', ''],
    ['/document/indicators/0/children/0/weight', '指标与权重 › perf › 新增B类用户数 › 权重', ''],
    ['/document/indicators/0/children/0/scoring/target', '指标与权重 › perf › 新增B类用户数 › 评分方法 › 目标', ''],
    ['/document/bands/rows/1', '等级 › fair', ''],
    ['/document/bands/rows/1/from', '等级 › fair › 起点', ''],
    ['/document/participants/when/all/0/fact', '基本信息 › 参加人员 › 条件', ''],
    ['/document/pay/components/0/formula', '薪酬 › 绩效工资 › 公式', ''],
    ['/document/zzz', '基本信息', ''],
    ['/parameters/quota', '待填参数 › 定额', ''],
    ['/document/parameters/0', '待填参数 › 定额', ''],
    ['/document', 'JSON', ''],
  ])('%s is %s', (pointer, chinese, english) => {
    expect(said(pointer, 'zh-CN')).toBe(chinese)
    if (english !== '') expect(said(pointer, 'en')).toBe(english)
  })
})
