import { departments, employees } from '../../collections/people.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Store } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { placeOn, placesHeld } from '../people/places-held.ts'
import { Invalid, wrongField } from '../refusals.ts'
import type { PeriodDays } from './days-of-period.ts'

/** Whose facts or ratings they are, in the words of the facts format. */
export type Subject =
  | { readonly kind: 'person'; readonly id: string; readonly department?: string; readonly post?: string }
  | { readonly kind: 'team' | 'department' | 'company'; readonly id: string; readonly department?: string }

/** Whom a record of facts or ratings names, with department and post on the last day of the period. Refuses whom there is not, or was not then. */
export async function subjectOf(fields: JsonObject, { key, from, to }: PeriodDays, { store }: Doing): Promise<Subject> {
  const { employee, kind, group } = fields
  if (typeof employee !== 'string') return groupOf(String(kind), String(group), store)
  const record = await store.get(employees.name, employee, 'everything')
  if (record === undefined) throw wrongField('/employee', 'no-such-employee', { id: employee })
  const { hired, left } = record.fields
  if (String(hired) > to || (typeof left === 'string' && left < from)) {
    throw new Invalid([{ path: '/employee', code: 'not-employed-in-period', params: { period: key } }])
  }
  const place = placeOn(placesHeld(record.fields.history), to)
  return { kind: 'person', id: employee, ...(place && { department: place.department, post: place.post }) }
}

async function groupOf(kind: string, id: string, store: Store): Promise<Subject> {
  if (kind === 'department') {
    const record = await store.get(departments.name, id, 'everything')
    if (record === undefined) throw wrongField('/group', 'no-such-department', { id })
    return { kind, id, department: id }
  }
  if (kind === 'team') return teamOf(id, store)
  if (id !== 'company') throw wrongField('/group', 'company-is-one')
  return { kind: 'company', id }
}

/** A team is of the department that all of its members are in; one of several departments is nobody's but the company's. */
async function teamOf(id: string, store: Store): Promise<Subject> {
  const { records } = await store.list(employees.name, { scope: 'everything', filter: { field: 'team', is: id } })
  if (records.length === 0) throw wrongField('/group', 'no-such-team', { id })
  const [department, ...others] = new Set(records.map(({ fields }) => String(fields.department)))
  return { kind: 'team', id, ...(department !== undefined && others.length === 0 && { department }) }
}

/** The part of a record's id that says whose it is: `007`, `team:north`. Ids of employees have no colon. */
export function subjectKey({ employee, kind, group }: JsonObject): string {
  return typeof employee === 'string' ? employee : `${kind}:${group}`
}
