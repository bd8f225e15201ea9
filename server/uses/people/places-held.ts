import type { JsonObject, JsonValue } from '../../store/json.ts'
import { wrongField } from '../refusals.ts'

/** Department and post from a day on. */
export type Place = {
  readonly from: string
  readonly department: string
  readonly post: string
}

/**
 * A person's departments and posts, oldest first, with the one that holds now. Another than before is put at the end with the day from
 * which it holds: the one given, else today. What was so before stays as it was; only a change of the same day takes the place of that
 * day's. The first holds from the day on which the person was hired.
 */
export function withPlace(
  history: JsonValue | undefined,
  { from, department, post }: { from: string | undefined; department: string; post: string },
  { hired, today }: { hired: string; today: string },
): readonly Place[] {
  const held = placesHeld(history)
  const last = held.at(-1)
  if (last === undefined) return [{ from: from ?? hired, department, post }]
  if (last.department === department && last.post === post) return held
  const since = from ?? today
  if (since < last.from) throw wrongField('/from', 'from-before-history', { from: since, last: last.from })
  if (since > today) throw wrongField('/from', 'from-in-future', { from: since, today })
  const kept = since === last.from ? held.slice(0, -1) : held
  return [...kept, { from: since, department, post }]
}

/** The history of an employee's record. */
export function placesHeld(history: JsonValue | undefined): readonly Place[] {
  return Array.isArray(history) ? history.flatMap(placeOf) : []
}

/** Where somebody was on a day; before the first entry as in it. */
export function placeOn(history: readonly Place[], day: string): Place | undefined {
  return history.findLast(({ from }) => from <= day) ?? history[0]
}

function placeOf(entry: JsonObject): readonly Place[] {
  const { from, department, post } = entry
  const isPlace = typeof from === 'string' && typeof department === 'string' && typeof post === 'string'
  return isPlace ? [{ from, department, post }] : []
}
