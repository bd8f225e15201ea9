import { employees } from '../../collections/people.ts'
import type { Doing } from '../doing.ts'
import type { UsedBy } from '../used-by.ts'
import { placesHeld } from './places-held.ts'

/** What speaks against removing a department or post that may well end: people whose history names it. */
export async function heldBefore(
  field: 'department' | 'post',
  id: string,
  { store }: Pick<Doing, 'store'>,
): Promise<readonly UsedBy[]> {
  let count = 0
  for await (const { fields } of store.stream(employees.name, { scope: 'everything' })) {
    if (placesHeld(fields.history).some((place) => place[field] === id)) count += 1
  }
  return count === 0 ? [] : [{ code: 'used-by-history', params: { count } }]
}
