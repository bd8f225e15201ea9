import type { PlacedPart } from './shape.ts'

export interface Pair {
  readonly a: PlacedPart
  readonly b: PlacedPart
}
export interface Matched {
  readonly pairs: readonly Pair[]
  readonly removed: readonly PlacedPart[]
  readonly added: readonly PlacedPart[]
}
export type KeyOf = (part: PlacedPart) => string

/** Pairs the parts of two lists that have the same key; where a key comes twice the first with the first, and so on. */
export function matchParts(
  a: readonly PlacedPart[],
  b: readonly PlacedPart[],
  keys: { readonly a: KeyOf; readonly b: KeyOf },
): Matched {
  const free = new Map(numbered(b, keys.b).map(({ part, key }) => [key, part]))
  const pairs: Pair[] = []
  const removed: PlacedPart[] = []
  for (const { part, key } of numbered(a, keys.a)) {
    const other = free.get(key)
    free.delete(key)
    if (other === undefined) removed.push(part)
    else pairs.push({ a: part, b: other })
  }
  return { pairs, removed, added: [...free.values()] }
}

/** Each part with its key and which of those with this key it is. */
function numbered(parts: readonly PlacedPart[], keyOf: KeyOf): readonly { part: PlacedPart; key: string }[] {
  const seen = new Map<string, number>()
  return parts.map((part) => {
    const key = keyOf(part)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { part, key: `${count} ${key}` }
  })
}
