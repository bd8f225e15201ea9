import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../../admin/i18n/sentences.ts'
import { issueCodes } from '../../../engine/index.ts'
import { sentence } from '../../../server/messages/messages.ts'

const values = ['money', '/bands', 'a、b', 'month, year', '', '1234567.5', 3, 1, 'in-a-row'] as const

describe('sentenceOf()', () => {
  test.each(Object.entries(issueCodes))('says of %s what the server says', (code, names) => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const start of values.keys()) {
        const given = names.map((name, index) => [name, values[(start + index) % values.length] ?? ''])
        const params: Record<string, string | number> = Object.fromEntries(given)
        expect(sentenceOf(code, params, language)).toBe(sentence(code, params, language))
      }
    }
  })

  test('gives a code that has no sentence as it is', () => {
    expect(sentenceOf('no-such-code', {}, 'en')).toBe('no-such-code')
  })
})
