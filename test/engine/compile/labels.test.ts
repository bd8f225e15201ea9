import { describe, expect, test } from 'vitest'
import { compileScheme } from '../../../engine/compile.ts'
import { translateFormula } from '../../../engine/formula/translate-formula.ts'
import type { RawScheme } from '../../../engine/model/raw/scheme.ts'
import { scheme } from '../../support/schemes.ts'

const vip = 'ＶＩＰ 客户（Ａ类）'

function schemeWith(overrides: Partial<RawScheme> = {}): RawScheme {
  const base = scheme()
  return {
    ...base,
    metrics: [
      ...base.metrics,
      { id: 'vip', name: vip, kind: 'given', unit: 'count' },
      {
        id: 'deals',
        name: '合同',
        kind: 'given',
        unit: 'records',
        fields: [{ id: 'net', name: 'Netto（¥）', unit: 'money' }],
      },
      { id: 'per-vip', name: '人均', kind: 'derived', unit: 'count', formula: '[vip] + 1' },
    ],
    ...overrides,
  }
}

describe('what people see of a name', () => {
  const { names } = compileScheme(schemeWith()).parts

  test('is what the document calls it, while it is found in any spelling', () => {
    expect(names.find('vip')).toMatchObject({ label: vip, names: ['vip 客户(a类)'] })
    expect(names.find('vip 客户(A类)')?.id).toBe('vip')
    expect(names.suggest('VIP 客户（B类）')).toEqual([vip, 'vip'])
  })

  test('is the English one of what the product itself names', () => {
    expect(names.find('person.id')).toMatchObject({ label: '工号', englishLabel: 'employee id' })
    const [own] = scheme().indicators
    expect(names.find(`score:${own?.id}`)).toMatchObject({
      label: `${own?.name}得分`,
      englishLabel: `${own?.name} score`,
    })
    expect(names.find('vip')?.englishLabel).toBeUndefined()
  })

  test('stands in formulas as the document writes it, also inside records', () => {
    expect(translateFormula('[vip] * 2', names, 'zh')).toBe(`[${vip}] * 2`)
    expect(translateFormula('sum(deals, [net])', names, 'zh')).toBe('求和(合同, [Netto（¥）])')
    expect(translateFormula(`[${vip}] * 2`, names, 'stored')).toBe('vip * 2')
  })

  test('is named in issues as the document writes it', () => {
    const veto = { id: 'v', name: 'V', when: { all: [{ fact: 'deals', operator: 'equal' as const, value: 1 }] } }
    const { issues } = compileScheme(schemeWith({ vetoes: [{ ...veto, score: 0 }] }))
    expect(issues.filter(({ code }) => code === 'condition-on-records')).toMatchObject([{ params: { name: '合同' } }])
  })
})
