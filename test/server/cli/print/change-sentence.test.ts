import { describe, expect, test } from 'vitest'
import { diffSchemes, type RawScheme } from '../../../../engine/index.ts'
import { changeSentence } from '../../../../server/cli/print/change-sentence.ts'
import type { Language } from '../../../../server/messages/language.ts'
import { speechIn } from '../../../../server/messages/speech.ts'
import { scheme } from '../../../support/schemes.ts'

const leaf = (id: string, name: string, weight: number) => ({
  ...{ id, name, weight },
  scoring: { kind: 'yes-no', of: '[sales] > 0', yes: 100, no: 0 } as const,
})
const flat = scheme({ indicators: [leaf('a', '业绩', 50), leaf('b', '回款', 30), leaf('c', '服务', 20)] })
const nested = scheme({
  indicators: [{ id: 'a', name: '业绩', weight: 80, children: [leaf('b', '回款', 30)] }, leaf('c', '服务', 20)],
})

type Veto = NonNullable<RawScheme['vetoes']>[number]

function said(a: RawScheme, b: RawScheme, language: Language = 'zh-CN'): readonly string[] {
  return diffSchemes(a, b).map((change) => changeSentence(change, { a, b }, speechIn(language)))
}

const veto = (id: string, name: string): Veto => ({
  ...{ id, name, score: 0 },
  when: { all: [{ fact: 'sales', operator: 'lessThan', value: 0 }] },
})

describe('a difference as a sentence', () => {
  test('says on which level of the tree an indicator stands, and that it went below another', () => {
    expect(said(flat, nested)).toContain('二级指标“回款”移到“业绩”之下')
    expect(said(nested, flat)).toContain('一级指标“回款”移到最上一级（原在“业绩”之下）')
    expect(said(flat, nested, 'en')).toContain('second-level indicator "回款" moves below "业绩"')
  })

  test('names the weight of what comes and goes', () => {
    const fewer = scheme({ indicators: flat.indicators.slice(0, 2) })
    expect(said(fewer, flat)).toEqual(['新增一级指标“服务”，权重 20%'])
    expect(said(flat, fewer)).toEqual(['删去一级指标“服务”（原权重 20%）'])
  })

  test('counts places from one where an order means something', () => {
    const parts = [veto('one', '甲'), veto('two', '乙')]
    const inOrder = { ...flat, vetoes: parts }
    const turned = { ...flat, vetoes: parts.toReversed() }
    expect(said(inOrder, turned)).toEqual([expect.stringMatching(/由第 \d 位移到第 \d 位$/)])
  })

  test('never shows a pointer, an id in brackets or JSON', () => {
    for (const sentence of [...said(flat, nested), ...said(nested, flat)]) expect(sentence).not.toMatch(/[{}[\]]|\/\d/)
  })
})
