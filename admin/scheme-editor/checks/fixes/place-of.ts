import type { DraftContent } from '../../draft/draft-store.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { pointerKeys, pointerOf } from '../../../../schemas/json-pointer.ts'
import { valueAt } from '../../draft/json-pointer.ts'

/** What stands at a pointer into a draft. */
export function at(content: DraftContent, pointer: string): JsonValue | undefined {
  return valueAt({ ...content }, pointer)
}

/** The members of a list of a draft; none where there is no list. */
export function listAt(content: DraftContent, pointer: string): readonly JsonValue[] {
  const value = at(content, pointer)
  return isList(value) ? value : []
}

/** A pointer without its last step, and that step. */
export function split(pointer: string): { readonly outer: string; readonly key: string } {
  const keys = pointerKeys(pointer)
  return { outer: pointerOf(keys.slice(0, -1)), key: keys.at(-1) ?? '' }
}

/** What people call a part: its name, else its id, else the text itself. */
export function calledOf(part: JsonValue | undefined): string {
  if (!isObject(part)) return typeof part === 'string' || typeof part === 'number' ? String(part) : ''
  return [part.name, part.id, part.level].find((each) => typeof each === 'string') ?? ''
}
