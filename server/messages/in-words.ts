import type { Params } from './fill.ts'
import type { Language } from './language.ts'
import { type WordKind, word } from './word.ts'

/** Parameters whose values are words of the format, by the kind of word. */
const kinds: Readonly<Record<string, WordKind>> = {
  unit: 'choice',
  otherUnit: 'choice',
  leftUnit: 'choice',
  rightUnit: 'choice',
  expected: 'choice',
  cycles: 'choice',
  cycle: 'choice',
  own: 'choice',
  scope: 'choice',
  kind: 'choice',
  known: 'stage',
  stage: 'stage',
  thing: 'thing',
  why: 'damage',
  runState: 'run',
  runStates: 'run',
  personStatus: 'status',
  partKind: 'part',
}

/** Parameters that list words of a document, joined as in Chinese. */
const lists: ReadonlySet<string> = new Set([
  'allowed',
  'bearers',
  'columns',
  'components',
  'limited',
  'missing',
  'others',
  'paid',
  'rows',
])

/**
 * Parameters as people read them: the words of the format among them, also in lists, are said in their language, and a part of a
 * scheme that bears no name, given by its pointer (`/bands`), by what people call it.
 */
export function inWords(params: Params, language: Language): Params {
  const said = Object.entries(params).map(([name, value]) => [name, inWord(name, value, language)])
  return Object.fromEntries(said)
}

function inWord(name: string, value: string | number, language: Language): string | number {
  const separator = language === 'zh-CN' ? '、' : ', '
  if (typeof value === 'number') return value
  if (value.startsWith('/')) return word('place', value, language)
  if (lists.has(name)) return value.replaceAll('、', separator)
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (kind === undefined) return value
  const words = value.split(', ').map((each) => word(kind, each, language))
  return words.join(separator)
}
