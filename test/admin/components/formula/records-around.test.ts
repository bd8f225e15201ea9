import { describe, expect, test } from 'vitest'
import { recordsAround } from '../../../../admin/components/formula/records-around.ts'
import { formulaTokens } from '../../../../engine/index.ts'
import { namesOf } from '../../../support/formula-names.ts'

const names = namesOf([
  { id: 'sales', names: ['销售额'], unit: 'money' },
  { id: 'deals', names: ['合同'], type: 'records', fields: [{ id: 'amount', names: ['金额'], type: 'number' }] },
])

describe('recordsAround()', () => {
  test.each([
    ['求和(合同, ▮', 'deals'],
    ['求和([deals], 1 + (2 * ▮', 'deals'],
    ['sum(deals, max(1, ▮), 2)', 'deals'],
    ['求和(合同, 1) + ▮', undefined],
    ['求和(▮合同, 1)', undefined],
    ['求和(销售额, ▮)', undefined],
    ['最大(合同, ▮)', undefined],
    ['▮', undefined],
  ])('%j is over %j', (text, id) => {
    const at = text.indexOf('▮')
    const tokens = formulaTokens(text.replace('▮', ''), names)
    expect(recordsAround(tokens, at, names)?.id).toBe(id)
  })
})
