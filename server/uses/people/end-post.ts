import type { Doing } from '../doing.ts'
import { expectUnused } from '../expect-unused.ts'
import { employeesIn } from './employees-in.ts'

/** Refuses to end or remove a post that schemes or people need, with the list of them. */
export async function endPost(id: string, doing: Doing): Promise<void> {
  await expectUnused({ part: 'posts', id }, await employeesIn('post', id, doing), doing)
}
