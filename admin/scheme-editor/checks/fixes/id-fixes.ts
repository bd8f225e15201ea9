import { freeId } from '../../sections/indicators/tree/new-indicator.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { type FixMaker, setting } from './fix.ts'
import { at, split } from './place-of.ts'

/** The second that bears an id gets one of its own; whatever is said of that id goes on meaning the first. */
export const freshId: FixMaker = ({ path, params }, content) => {
  const pointer = isObject(at(content, path)) ? `${path}/id` : path
  const id = at(content, pointer)
  if (split(pointer).key !== 'id' || typeof id !== 'string') return []
  const fresh = freeId(String(params.id), idsOf(content))
  return [setting('new_id', { id: fresh }, pointer, fresh)]
}

function idsOf({ document }: DraftContent): ReadonlySet<string> {
  const found = new Set<string>()
  const gather = (value: JsonValue) => {
    if (isList(value)) value.forEach(gather)
    else if (isObject(value)) {
      if (typeof value.id === 'string') found.add(value.id)
      Object.values(value).forEach(gather)
    }
  }
  gather(document)
  return found
}

/** What cannot be an id is written as one that can. */
export const wellFormedId: FixMaker = ({ path, params: { suggestion = '' } }, content) => {
  if (suggestion === '' || typeof at(content, path) !== 'string') return []
  const id = split(path).key === 'id' ? freeId(String(suggestion), idsOf(content)) : String(suggestion)
  return [setting('write', { value: id }, path, id)]
}
