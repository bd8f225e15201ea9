import { canonicalText } from './canonical-text.ts'
import type { PartReference } from './change.ts'
import type { PartShape, RawPart } from './shape.ts'

/** How a part is spoken of: by its id and name; a row of a table by what it is found by. */
export function referenceOf(raw: RawPart, shape: PartShape): PartReference {
  const id = label(raw[shape.key])
  return { part: shape.part, id, name: typeof raw.name === 'string' ? raw.name : id }
}

function label(key: unknown): string {
  if (key === undefined) return ''
  if (Array.isArray(key)) return key.map(label).join(', ')
  if (typeof key === 'object' && key !== null && 'parameter' in key) return String(key.parameter)
  return typeof key === 'object' ? canonicalText(key) : String(key)
}
