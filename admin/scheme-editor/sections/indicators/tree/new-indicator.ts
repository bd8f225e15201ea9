import { isList, isObject, type JsonObject, type JsonValue } from '../../../draft/json.ts'

/** The id of an indicator until it has a name of its own; a word that documents do not say otherwise. */
export const provisionalId = 'new-indicator'

/** All ids of a tree of indicators. */
export function idsIn(indicators: JsonValue | undefined): readonly string[] {
  if (!isList(indicators)) return []
  return indicators
    .filter(isObject)
    .flatMap(({ id, children }) => [...(typeof id === 'string' ? [id] : []), ...idsIn(children)])
}

/** An indicator to begin with: a score that is given by nobody yet, of weight 0, so that the others keep theirs. */
export function newIndicator(id: string, name: string): JsonObject {
  return { id, name, weight: 0, scoring: { kind: 'formula', formula: '0' } }
}

/** A copy of an indicator and all below it under ids that are free; its weight is 0, so that its level adds up as before. */
export function copyOf(indicator: JsonObject, taken: ReadonlySet<string>, name: string): JsonObject {
  const copy = renamed(indicator, new Set(taken))
  return { ...copy, name, ...(copy.weight !== undefined && { weight: 0 }) }
}

function renamed(indicator: JsonObject, taken: Set<string>): JsonObject {
  const id = freeId(String(indicator.id ?? 'indicator'), taken)
  taken.add(id)
  if (!isList(indicator.children)) return { ...indicator, id }
  const children = indicator.children.map((child) => (isObject(child) ? renamed(child, taken) : child))
  return { ...indicator, id, children }
}

const longest = 64

/** This id, or with the first number behind it that makes it free: `sales-2`. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.slice(0, longest)
  if (!taken.has(plain)) return plain
  let number = 2
  const numbered = () => `${plain.slice(0, longest - 1 - String(number).length).replace(/-+$/, '')}-${number}`
  while (taken.has(numbered())) number += 1
  return numbered()
}

/** An id of the syllables of a name: 销售业绩 is `xiao-shou-ye-ji`; `indicator` where they make none. */
export function idOfWords(words: readonly string[]): string {
  const id = words.join('-').replace(/^[^a-z]+/, '')
  return id === '' ? 'indicator' : id.slice(0, longest).replace(/-+$/, '')
}
