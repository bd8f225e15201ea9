import { departmentKind } from '../../uses/people/department-kind.ts'
import { employeeKind } from '../../uses/people/employee-kind.ts'
import { postKind } from '../../uses/people/post-kind.ts'
import { createRecord } from '../../uses/records/create-record.ts'
import { replaceRecord } from '../../uses/records/replace-record.ts'
import type { DemoDays } from '../demo-days.ts'
import { demoDepartments } from '../departments.ts'
import type { DemoPerson } from '../people/demo-people.ts'
import { demoPosts } from '../posts.ts'
import type { Acting } from './acting.ts'
import { atOnce } from './at-once.ts'

/** Departments, posts and people, as personnel would have written them down over the years. */
export async function fillCompany(people: readonly DemoPerson[], acting: Acting, days: DemoDays): Promise<void> {
  const making = await acting('hr', 'departments', 'create', days.setUp)
  for (const department of demoDepartments) await createRecord(departmentKind, department, making)
  const posting = await acting('hr', 'posts', 'create', days.setUp)
  for (const post of demoPosts) await createRecord(postKind, post, posting)
  await atOnce(people, (person) => employ(person, acting, days))
}

/** Somebody is written down when hired, or with everybody else; what changed later is written down when it changed. */
async function employ(person: DemoPerson, acting: Acting, { setUp }: DemoDays): Promise<void> {
  const { id, history, left, ...fields } = person
  const [first, ...moves] = history
  const start = { ...fields, ...(first !== undefined && { department: first.department, post: first.post }) }
  const hiring = await acting('hr', 'employees', 'create', latest(setUp, fields.hired))
  let { version } = await createRecord(employeeKind, { id, ...start }, hiring)
  for (const { from, department, post } of moves) {
    const moving = await acting('hr', 'employees', 'update', latest(setUp, from))
    const body = { ...fields, from, department, post }
    version = (await replaceRecord(employeeKind, { id, version, body }, moving)).version
  }
  if (left === undefined) return
  const leaving = await acting('hr', 'employees', 'update', latest(setUp, left))
  await replaceRecord(employeeKind, { id, version, body: { ...fields, left } }, leaving)
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}
