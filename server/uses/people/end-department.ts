import { departments } from '../../collections/people.ts'
import type { Doing } from '../doing.ts'
import { expectUnused } from '../expect-unused.ts'
import { employeesIn } from './employees-in.ts'

/** Refuses to end or remove a department that schemes, people or departments below it need, with the list of them. */
export async function endDepartment(id: string, doing: Doing): Promise<void> {
  const below = await doing.store.list(departments.name, {
    scope: 'everything',
    filter: {
      all: [
        { field: 'parent', is: id },
        { field: 'ended', isPresent: false },
      ],
    },
  })
  await expectUnused(
    { part: 'departments', id },
    [
      ...(await employeesIn('department', id, doing)),
      ...below.records.map((record) => ({
        code: 'used-by-department' as const,
        params: { id: record.id, name: String(record.fields.name) },
      })),
    ],
    doing,
  )
}
