import { employees } from '../../collections/people.ts'
import type { Doing } from '../doing.ts'
import type { UsedBy } from '../used-by.ts'

/** How many people work in a department or post who have not left, as one user of it. */
export async function employeesIn(
  field: 'department' | 'post',
  id: string,
  { store, today }: Doing,
): Promise<readonly UsedBy[]> {
  const hasLeft = { field: 'left', below: today }
  const { total } = await store.list(employees.name, {
    scope: 'everything',
    filter: { all: [{ field, is: id }, { not: hasLeft }] },
    range: { from: 0, to: 0 },
  })
  return total === 0 ? [] : [{ code: 'used-by-employees', params: { count: total } }]
}
