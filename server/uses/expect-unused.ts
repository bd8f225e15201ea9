import type { Doing } from './doing.ts'
import { Conflict } from './refusals.ts'
import { type NamedPart, schemesUsing } from './schemes-using.ts'
import type { UsedBy } from './used-by.ts'

/** Refuses (409) where a scheme or somebody else needs a department, post or metric; the answer lists all of them. */
export async function expectUnused(named: NamedPart, others: readonly UsedBy[], doing: Doing): Promise<void> {
  refuseUsed(named.id, [...others, ...(await schemesUsing(named, doing))])
}

/** Refuses (409) where there is anybody in the list. */
export function refuseUsed(id: string, users: readonly UsedBy[]): void {
  if (users.length === 0) return
  const errors = users.map((user) => ({ path: '/ended', ...user }))
  throw new Conflict('still-in-use', { id, count: users.length }, errors)
}
