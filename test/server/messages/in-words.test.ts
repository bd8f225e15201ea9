import { describe, expect, test } from 'vitest'
import { inWords } from '../../../server/messages/in-words.ts'

describe('inWords()', () => {
  test('says words of the format, also in lists, and leaves the document’s own', () => {
    const params = { cycles: 'month, quarter', scope: 'team', unit: 'money', name: 'month', count: 3 }
    expect(inWords(params, 'zh-CN')).toEqual({
      cycles: '月、季度',
      scope: '团队',
      unit: '金额',
      name: 'month',
      count: 3,
    })
    expect(inWords(params, 'en')).toEqual({ ...params, cycles: 'month, quarter' })
  })

  test('joins lists of the document’s own words as the language does', () => {
    const params = { rows: '3、4', allowed: '优秀、良好', name: '甲、乙' }
    expect(inWords(params, 'en')).toEqual({ rows: '3, 4', allowed: '优秀, 良好', name: '甲、乙' })
    expect(inWords(params, 'zh-CN')).toEqual(params)
  })

  test('says parts without a name for their pointers, and leaves what only looks like one', () => {
    const params = { table: '/bands', name: '/pay/payout', file: '/srv/facts.csv' }
    expect(inWords(params, 'zh-CN')).toEqual({ ...params, table: '等级', name: '应发' })
    expect(inWords(params, 'en')).toEqual({ ...params, table: 'bands', name: 'payout' })
  })
})
