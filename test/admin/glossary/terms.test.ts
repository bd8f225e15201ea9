import { expect, test } from 'vitest'
import { terms } from '../../../admin/glossary/terms.ts'
import { languages } from '../../../server/messages/language.ts'

test.each(languages)('the glossary has in %s each word once, with one sentence', (language) => {
  const words = terms.map((term) => term[language][0])
  expect(new Set(words).size).toBe(words.length)
  for (const term of terms) expect(term[language][1]).toMatch(/\S[。.]$/)
})
