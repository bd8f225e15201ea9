import type { Change } from '../draft/change.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import { isObject, type JsonValue } from '../draft/json.ts'
import { pointerKeys } from '../../../schemas/json-pointer.ts'
import { valueAt } from '../draft/json-pointer.ts'

/**
 * Fills a field, or empties it. The last field that is emptied of an optional part of the document (`effective`, `whenMissing`) takes the part
 * away with it, since it says nothing any more.
 */
export function fillingChange(content: DraftContent, pointer: string, value: JsonValue | undefined): Change {
  if (value !== undefined) return [{ at: pointer, do: 'set', value }]
  const outer = pointer.slice(0, pointer.lastIndexOf('/'))
  const part = valueAt({ ...content }, outer)
  const field = pointerKeys(pointer).at(-1)
  const isLast = isObject(part) && Object.keys(part).every((each) => each === field)
  return [{ at: isLast && outer.startsWith('/document/') ? outer : pointer, do: 'set', value: undefined }]
}
