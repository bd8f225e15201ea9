import { describe, expect, test } from 'vitest'
import type { RawScheme } from '../../../../engine/index.ts'
import { fieldText, formulaFields } from '../../../../server/cli/print/field-text.ts'
import { formulaTexts } from '../../../../server/cli/print/formula-text.ts'
import { printingOf } from '../../../../server/cli/print/printing.ts'
import { reasonSentence } from '../../../../server/cli/print/reason-sentence.ts'
import { shortfalls } from '../../../../server/cli/print/shortfalls.ts'
import type { Language } from '../../../../server/messages/language.ts'
import { sentence } from '../../../../server/messages/messages.ts'
import { schemaParts } from '../../../support/schema-parts.ts'
import { scheme } from '../fixtures.ts'

const deals = {
  id: 'deals',
  name: '合同',
  kind: 'given',
  unit: 'records',
  fields: [
    { id: 'net', name: '净额', unit: 'money' },
    { id: 'sales', name: '其中销售额', unit: 'money' },
  ],
}
const raw = {
  ...scheme,
  metrics: [...scheme.metrics, deals, { id: 'vip', name: 'ＶＩＰ客户数（新）', kind: 'given', unit: 'count' }],
} as unknown as RawScheme

const context = {
  stdout: { write: () => true },
  stderr: { write: () => true },
  cwd: '.',
  env: {},
  isTerminal: false,
  language: 'en' as const,
  say: (code: string, params: Readonly<Record<string, string | number>>) => sentence(code, params, 'en'),
}

describe('formulaTexts()', () => {
  test.each<[string, Language, string]>([
    ['[base] * [coefficient]', 'zh-CN', '绩效基数 * 等级系数'],
    ['[base] * [coefficient]', 'en', '绩效基数 * coefficient'],
    ['if(sales>=target,1,0)', 'zh-CN', '如果(销售额 >= 销售目标, 1, 0)'],
    ['如果(非(销售额>1 且 投诉数<2)，1，0)', 'en', 'if(not (销售额 > 1 and 投诉数 < 2), 1, 0)'],
    ['rank(sales, "department", "lower")', 'zh-CN', '排名(销售额, "部门", "越低越好")'],
    ['[vip] * 2', 'zh-CN', '[ＶＩＰ客户数（新）] * 2'],
    ['[score:service] + [total]', 'zh-CN', '服务得分 + 总分'],
    ['[score:service] + [total]', 'en', '[服务 score] + total'],
    ['sum(deals, net - sales)', 'zh-CN', '求和(合同, 净额 - 其中销售额)'],
    ['[net] - sales', 'zh-CN', '净额 - 销售额'],
    ['[unheard-of] + 1', 'zh-CN', '[unheard-of] + 1'],
    ['sales +', 'zh-CN', 'sales +'],
    ['200', 'en', '200'],
  ])('writes %j in %s as %j', (stored, language, shown) => {
    expect(formulaTexts(raw, language)(stored)).toBe(shown)
  })

  test('names a metric by its id alone, whatever signs are in it', () => {
    const metrics = [...raw.metrics, { id: 'sales-net', name: '净销售额', kind: 'given', unit: 'money' }]
    expect(formulaTexts({ ...raw, metrics } as RawScheme, 'zh-CN')('sales-net')).toBe('净销售额')
  })
})

describe('fieldText()', () => {
  test('knows every field of a scheme that holds a formula', () => {
    const fields = schemaParts().filter(({ part }) => part.$ref?.endsWith('/FormulaText'))
    const names = fields.map(({ place }) => place.pointer.split('/').at(-1))
    expect([...formulaFields].sort()).toEqual([...new Set(names)].sort())
  })

  test.each([
    ['of', 'sales - target', '销售额 - 销售目标'],
    ['rounding', 'half-up', 'half up'],
    ['score', 'every-score', 'every score'],
    ['cycle', 'half-year', 'half-year'],
  ])('of %s %j is %j', (field, value, shown) => {
    expect(fieldText(value, field, printingOf(raw, context))).toBe(shown)
  })
})

test('a reason quotes the formula in names', () => {
  const params = { formula: '[sales] / [target] * 2', part: '[sales] / [target]', from: 0, to: 18 }
  const said = reasonSentence({ code: 'division-by-zero', figure: 'score:service', params }, printingOf(raw, context))
  expect(said).toContain('"销售额 / 销售目标"')
})

test('a group that a formula asks for is named by the formula in names', () => {
  const missing = [{ figure: 'pay:bonus', name: 'rank([sales], "team")', what: 'group' as const }]
  const said = shortfalls({ id: '1', status: 'incomplete', missing }, printingOf(raw, context))
  expect(said.join()).toContain('rank(销售额, "team")')
})
