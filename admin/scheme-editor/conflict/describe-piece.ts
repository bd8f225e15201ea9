import { type Change, diffSchemes, type RawScheme } from '../../../engine/index.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import { isList, isObject, type JsonValue } from '../draft/json.ts'
import { pointerKeys, pointerOf, pointerStep } from '../../../schemas/json-pointer.ts'
import { isWithin } from '../draft/json-pointer.ts'

/** What one person changed, by meaning; nothing where the documents cannot be compared because one is being written. */
export function changesOf(before: DraftContent, after: DraftContent): readonly Change[] {
  try {
    // What cannot be read as a scheme throws, and is then shown as it stands.
    return diffSchemes(before.document as unknown as RawScheme, after.document as unknown as RawScheme)
  } catch {
    return []
  }
}

/** The changes that belong to a piece, whose key names members of lists by their ids. */
export function changesIn(
  key: string,
  changes: readonly Change[],
  before: DraftContent,
  after: DraftContent,
): Change[] {
  return changes.filter(({ path, kind }) => {
    const content = kind === 'removed' ? before : after
    return isWithin(keyOf(`/document${path}`, { ...content }), key)
  })
}

/** A pointer with the ids of list members in the place of their indexes: '/document/indicators/2/weight' as '…/sales/weight'. */
function keyOf(pointer: string, content: JsonValue): string {
  let key = ''
  let value: JsonValue | undefined = content
  for (const step of pointerKeys(pointer)) {
    const inner: JsonValue | undefined = isList(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined
    const id = isList(value) && isObject(inner) && typeof inner.id === 'string' ? inner.id : step
    key += pointerStep(id)
    value = inner
  }
  return key
}

/**
 * What a piece is called: where it is, then the name of the member or the field. `titleOf` says what people call a field of the document at
 * a pointer.
 */
export function nameOfPiece(
  key: string,
  value: JsonValue | undefined,
  titleOf: (pointer: string, field: string) => string,
): string {
  const [whole = '', ...keys] = pointerKeys(key.replace(/:order$/, ''))
  const own = isObject(value) && typeof value.name === 'string' ? value.name : ''
  const titles = keys.map((field, index) => titleOf(pointerOf([whole, ...keys.slice(0, index)]), field))
  if (own !== '' && titles.length > 0) titles.splice(-1, 1, own)
  return titles.length === 0 ? whole : titles.join(' › ')
}
