import { pointerKeys } from '../../../schemas/json-pointer.ts'
import { jsonString } from './json-string.ts'
import { skipBlank } from './skip-blank.ts'

/**
 * Finds the offset at which the value of a JSON pointer starts, or the nearest value around it that the text has. It walks
 * the text again instead of keeping a place for every value; only the places of the elements of arrays walked through are
 * kept, so that many places in one long list cost one walk. The text need not be good JSON.
 */
export function jsonLocator(text: string): (pointer: string) => number {
  const elements = new Map<number, readonly number[]>()
  return (pointer) => {
    let at = skipBlank(text, 0)
    for (const key of pointerKeys(pointer)) {
      const inside = text[at] === '[' ? elementAt(text, at, Number(key), elements) : memberAt(text, at, key)
      if (inside === undefined) return at
      at = inside
    }
    return at
  }
}

function elementAt(
  text: string,
  array: number,
  index: number,
  elements: Map<number, readonly number[]>,
): number | undefined {
  const known = elements.get(array) ?? startsOfElements(text, array)
  elements.set(array, known)
  return known[index]
}

function startsOfElements(text: string, array: number): number[] {
  const starts: number[] = []
  let at = skipBlank(text, array + 1)
  while (at < text.length && text[at] !== ']') {
    starts.push(at)
    at = skipBlank(text, skipValue(text, at))
    if (text[at] !== ',') break
    at = skipBlank(text, at + 1)
  }
  return starts
}

/** Start of the first member of that name. */
function memberAt(text: string, object: number, wanted: string): number | undefined {
  if (text[object] !== '{') return undefined
  let at = skipBlank(text, object + 1)
  while (text[at] === '"') {
    const key = jsonString(text, at)
    at = skipBlank(text, key.end)
    if (text[at] !== ':') return undefined
    at = skipBlank(text, at + 1)
    if (key.value === wanted) return at
    at = skipBlank(text, skipValue(text, at))
    if (text[at] !== ',') return undefined
    at = skipBlank(text, at + 1)
  }
  return undefined
}

/** Offset after the value that starts at `start`. */
function skipValue(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; ) {
    const character = text.charAt(at)
    if (depth === 0 && !'{["'.includes(character)) return skipScalar(text, at)
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
    at = character === '"' ? jsonString(text, at).end : at + 1
    if (depth === 0) return at
  }
  return text.length
}

function skipScalar(text: string, start: number): number {
  const end = /[\s,\]}]|$/g
  end.lastIndex = start
  return end.exec(text)?.index ?? text.length
}
