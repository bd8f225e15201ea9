import check from '../../schemas/messages/check.json' with { type: 'json' }
import compile from '../../schemas/messages/compile.json' with { type: 'json' }
import document from '../../schemas/messages/document.json' with { type: 'json' }
import evaluation from '../../schemas/messages/evaluation.json' with { type: 'json' }
import formula from '../../schemas/messages/formula.json' with { type: 'json' }
import reason from '../../schemas/messages/reason.json' with { type: 'json' }
import words from '../../schemas/messages/word.json' with { type: 'json' }
import { fillSentence, type Params } from './fill-sentence.ts'
import type { Language } from './language.ts'

type Said = Readonly<Record<string, Readonly<Record<Language, string>>>>

const sentences: Said = { ...document, ...formula, ...compile, ...check, ...evaluation, ...reason }
const glossary: Readonly<Record<string, Said>> = words

/** Parameters whose values are words of the format, by the kind of word. */
const kinds: Readonly<Record<string, string>> = {
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

/** What the engine's code of an issue or a reason says in a language; the code itself where it has no sentence. */
export function sentenceOf(code: string, params: Params, language: Language): string {
  const template = Object.hasOwn(sentences, code) ? sentences[code]?.[language] : undefined
  if (template === undefined) return code
  const said = Object.entries(params).map(([name, value]) => [name, inWords(name, value, language)])
  return fillSentence(template, Object.fromEntries(said))
}

/** What people call a word of the format: `wordOf('choice', 'half-up', 'zh-CN')` is 四舍五入. Words of a document's own stay as they are. */
export function wordOf(kind: string, id: string, language: Language): string {
  const of = glossary[kind]
  return of !== undefined && Object.hasOwn(of, id) ? (of[id]?.[language] ?? id) : id
}

function inWords(name: string, value: string | number, language: Language): string | number {
  if (typeof value === 'number') return value
  const separator = language === 'zh-CN' ? '、' : ', '
  if (value.startsWith('/')) return wordOf('place', value, language)
  if (lists.has(name)) return value.replaceAll('、', separator)
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (kind === undefined) return value
  const said = value.split(', ').map((each) => wordOf(kind, each, language))
  return said.join(separator)
}
