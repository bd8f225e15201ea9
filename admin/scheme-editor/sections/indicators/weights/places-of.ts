import { isList, isObject, type JsonValue } from '../../../draft/json.ts'
import type { Place } from './level-sum.ts'

const most = 200

/** The posts and departments that take part, each with each, at most 200; one place that is nowhere in particular where none are told apart. */
export function placesOf(
  posts: JsonValue | undefined,
  departments: JsonValue | undefined,
  participants: JsonValue | undefined,
): readonly Place[] {
  const among = (list: JsonValue | undefined, field: string) => {
    const only = isObject(participants) ? participants[field] : undefined
    const ids = idsOf(list).filter((id) => !isList(only) || only.includes(id))
    return ids.length === 0 ? [undefined] : ids
  }
  const places = among(posts, 'posts').flatMap((post) =>
    among(departments, 'departments').map((department) => ({
      ...(post !== undefined && { post }),
      ...(department !== undefined && { department }),
    })),
  )
  return places.slice(0, most)
}

function idsOf(list: JsonValue | undefined): readonly string[] {
  return isList(list) ? list.filter(isObject).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])) : []
}
