import { wrongField } from '../refusals.ts'

/** Refuses a change of what a record's id is made of: it would be another record. */
export function expectSameId(id: string, made: string): void {
  if (id !== made) throw wrongField('', 'belongs-to-other', { id, other: made })
}
