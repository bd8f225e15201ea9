import type { Doing } from '../doing.ts'
import { refuseUsed } from '../expect-unused.ts'
import { endDepartment } from './end-department.ts'
import { figuresOf } from './figures-of.ts'
import { heldBefore } from './held-before.ts'

/** Refuses to remove a department that is needed, or that people's history or figures name: it can end, but not be forgotten. */
export async function removeDepartment(id: string, doing: Doing): Promise<void> {
  await endDepartment(id, doing)
  const users = [
    ...(await heldBefore('department', id, doing)),
    ...(await figuresOf({ field: 'department', is: id }, doing)),
  ]
  refuseUsed(id, users)
}
