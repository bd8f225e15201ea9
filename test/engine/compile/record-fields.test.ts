import { describe, expect, test } from 'vitest'
import { compileScheme } from '../../../engine/compile.ts'
import type { GivenMetric } from '../../../engine/model/raw/scheme.ts'
import { scheme } from '../../support/schemes.ts'

const deals: GivenMetric = {
  id: 'deals',
  name: '合同',
  kind: 'given',
  unit: 'records',
  fields: [
    { id: 'kind', name: '类别', unit: 'grade', levels: ['new', 'old'] },
    { id: 'pieces', name: '件数', unit: 'count', min: 1 },
    { id: 'returned', name: '退货', unit: 'count' },
    { id: 'change', name: '变动', unit: 'count', min: -5, max: 5 },
  ],
}

/** What is said of a formula over the records, besides what the scheme has otherwise. */
function codesOf(formula: string): readonly string[] {
  const base = scheme()
  const derived = { id: 'derived', name: '结果', kind: 'derived' as const, unit: 'number' as const, formula }
  const { issues } = compileScheme({ ...base, metrics: [...base.metrics, deals, derived] })
  const at = `/metrics/${base.metrics.length + 1}/formula`
  return issues.filter(({ path }) => path === at).map(({ code }) => code)
}

describe('the fields of records, inside 求和(…)', () => {
  test.each([
    ['求和(deals, 如果(类别 = "new", 1, 0))', []],
    ['求和(deals, 如果(类别 = "newer", 1, 0))', ['formula-not-a-level']],
    ['计数(deals, 包含(类别, "old", "older"))', ['formula-not-a-level']],
    ['求和(deals, 1 / 件数)', []],
    ['求和(deals, 1 / 退货)', ['division-without-outcome']],
    ['求和(deals, 1 / (退货 + 1))', []],
    ['求和(deals, 1 / (变动 + 5))', ['division-without-outcome']],
    ['求和(deals, 1 / (变动 + 6))', []],
    ['求和(deals, 1 / (6 - 变动))', []],
    ['1 / (1 + 求和(deals, 退货))', []],
    ['1 / (1 + 求和(deals, 变动))', ['division-without-outcome']],
  ])('%s: %j', (formula, codes) => {
    expect(codesOf(formula)).toEqual(codes)
  })
})
