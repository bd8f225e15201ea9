import { describe, expect, test } from 'vitest'
import words from '../../../schemas/messages/word.json' with { type: 'json' }
import scheme from '../../../schemas/scheme.schema.json' with { type: 'json' }
import { languages } from '../../../server/messages/language.ts'
import { type WordKind, word } from '../../../server/messages/word.ts'

type Part = Readonly<Record<string, unknown>>

/** Every object inside a schema, its examples left out. */
function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, each]) => (key === 'examples' ? [] : partsOf(each)))
  return [value as Part, ...inside]
}

const parts = partsOf(scheme)
const fields = new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})))
const choices = new Set(parts.flatMap((part) => [part.const, ...(Array.isArray(part.enum) ? part.enum : [])]))
const noWords = ['$schema', 'constructor', 'prototype']

describe('the words', () => {
  test.each(Object.keys(words) as WordKind[])('of %s exist in every language', (kind) => {
    for (const [id, said] of Object.entries(words[kind])) {
      expect(Object.keys(said).sort(), id).toEqual([...languages].sort())
      for (const language of languages) expect(word(kind, id, language).trim(), id).not.toBe('')
    }
  })

  test('name every field of a scheme', () => {
    const nameless = [...fields].filter((field) => !Object.hasOwn(words.field, field))
    expect(nameless.filter((field) => !noWords.includes(field))).toEqual([])
  })

  test('name every choice of a scheme', () => {
    const texts = [...choices].filter((choice) => typeof choice === 'string' && /^[a-z][A-Za-z-]*$/.test(choice))
    const nameless = (texts as string[]).filter((choice) => !Object.hasOwn(words.choice, choice))
    expect(nameless.filter((choice) => !noWords.includes(choice))).toEqual([])
  })

  test('that are not known stay as they are', () => {
    expect(word('choice', '优秀', 'en')).toBe('优秀')
    expect(word('choice', 'constructor', 'en')).toBe('constructor')
  })
})
