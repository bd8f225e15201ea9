import type { Doing } from '../doing.ts'
import { refuseUsed } from '../expect-unused.ts'
import { figuresOf } from './figures-of.ts'

/** Refuses to remove somebody who has facts or ratings: they can leave, but not be forgotten. */
export async function removeEmployee(id: string, doing: Doing): Promise<void> {
  refuseUsed(id, await figuresOf({ field: 'employee', is: id }, doing))
}
