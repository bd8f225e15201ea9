import words from '../../schemas/messages/word.json' with { type: 'json' }
import type { Language } from './language.ts'

export type WordKind = keyof typeof words

const glossary: Readonly<Record<WordKind, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = words

/** What people call a word of the format: `word('choice', 'half-up', 'zh-CN')` is 四舍五入. Words of a document's own stay as they are. */
export function word(kind: WordKind, id: string, language: Language): string {
  const found = Object.hasOwn(glossary[kind], id) ? glossary[kind][id] : undefined
  return found?.[language] ?? id
}
