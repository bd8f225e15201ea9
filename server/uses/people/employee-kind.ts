import { payFields } from '../../access/pay-fields.ts'
import { employees } from '../../collections/people.ts'
import type { Doing } from '../doing.ts'
import type { RecordChange, RecordKind, Settled } from '../records/record-kind.ts'
import { wrongField } from '../refusals.ts'
import { withPlace } from './places-held.ts'
import { removeEmployee } from './remove-employee.ts'
import { standing } from './standing.ts'

/** Employees, with the history of their departments and posts. */
export const employeeKind: RecordKind = {
  collection: employees,
  noun: 'employee',
  sensitive: payFields.employees ?? [],
  isPay: true,
  readOnly: ['history'],
  settle: settleEmployee,
  mayRemove: (record, doing) => removeEmployee(record.id, doing),
}

async function settleEmployee({ fields: sent, before }: RecordChange, doing: Doing): Promise<Settled> {
  const { from, ...fields } = sent
  const { department, post, hired, left } = fields
  if (typeof left === 'string' && left < String(hired)) throw wrongField('/left', 'left-before-hired', { left, hired })
  const moves = before?.fields.department !== department || before?.fields.post !== post
  const expect = moves
    ? [
        await standing('departments', String(department), '/department', doing),
        await standing('posts', String(post), '/post', doing),
      ]
    : []
  const history = withPlace(
    before?.fields.history,
    { from: typeof from === 'string' ? from : undefined, department: String(department), post: String(post) },
    { hired: String(hired), today: doing.today },
  )
  return { fields: { ...fields, history }, expect }
}
