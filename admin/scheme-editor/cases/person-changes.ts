import { freshId } from '../bound/fresh-id.ts'
import type { Change, Step } from '../draft/change.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../draft/json.ts'

/** Adds a person to a case, with the facts of the one at an index: mostly the next differs in a fact or two. */
export function addPerson(pointer: string, one: JsonValue | undefined, like: number): Change {
  const people = membersOf(one, 'people')
  const { name: _, ...person }: JsonObject = Object(people[like])
  const id = freshPersonId(people)
  return [
    { at: `${pointer}/people/-`, do: 'insert', value: { ...person, id } },
    { at: `${pointer}/expect/-`, do: 'insert', value: { person: id, status: 'complete' } },
  ]
}

/** Takes a person away, and what was expected of them. */
export function removePerson(pointer: string, one: JsonValue | undefined, index: number): Change {
  const person = membersOf(one, 'people')[index]
  const id = isObject(person) ? person.id : undefined
  return [{ at: `${pointer}/people/${index}`, do: 'remove' }, ...expectationsOf(pointer, one, id, 'remove')]
}

/** Gives a person of a case another number; what is expected of them follows. */
export function renumberPerson(pointer: string, one: JsonValue | undefined, index: number, id: string): Change {
  const person = membersOf(one, 'people')[index]
  const before = isObject(person) ? person.id : undefined
  return [{ at: `${pointer}/people/${index}/id`, do: 'set', value: id }, ...expectationsOf(pointer, one, before, id)]
}

/** The last first, so that the places of those before stay right. */
function expectationsOf(pointer: string, one: JsonValue | undefined, person: JsonValue | undefined, become: string) {
  return membersOf(one, 'expect')
    .flatMap((each, index): Step[] => {
      if (!isObject(each) || each.person !== person) return []
      const at = `${pointer}/expect/${index}`
      return become === 'remove' ? [{ at, do: 'remove' }] : [{ at: `${at}/person`, do: 'set', value: become }]
    })
    .toReversed()
}

function membersOf(one: JsonValue | undefined, list: 'people' | 'expect'): readonly JsonValue[] {
  const members = isObject(one) ? one[list] : undefined
  return isList(members) ? members : []
}

function freshPersonId(people: readonly JsonValue[]): string {
  const taken = people.map((each) => (isObject(each) ? each.id : undefined))
  const numbers = taken.flatMap((id) => (typeof id === 'string' && /^\d{1,9}$/.test(id) ? [Number(id)] : []))
  const next = String(Math.max(0, ...numbers) + 1)
  return taken.includes(next) ? freshId('person', taken) : next
}
