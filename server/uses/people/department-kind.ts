import { departments } from '../../collections/people.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Store } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { wrongField } from '../refusals.ts'
import type { RecordChange, RecordKind, Settled, Unstored } from '../records/record-kind.ts'
import { endDepartment } from './end-department.ts'
import { removeDepartment } from './remove-department.ts'
import { standing } from './standing.ts'

/** Departments: a tree, out of which nothing is taken that is needed. */
export const departmentKind: RecordKind = {
  collection: departments,
  noun: 'department',
  sensitive: [],
  isPay: false,
  readOnly: [],
  settle: settleDepartment,
  mayRemove: (record, doing) => removeDepartment(record.id, doing),
  reachedBy: touched,
}

/**
 * Whoever looks after a department may change it and make others below it. To move one they must look after it, the one that it leaves
 * and the one that it comes below; the top of the company belongs to whoever looks after all of it.
 */
function touched({ id, fields, before }: RecordChange): readonly Unstored[] {
  const above = (own: JsonObject): Unstored => ({ id: typeof own.parent === 'string' ? own.parent : '', fields: own })
  if (before === undefined) return [above(fields)]
  const self = { id, fields }
  return before.fields.parent === fields.parent ? [self] : [self, above(before.fields), above(fields)]
}

async function settleDepartment({ id, fields, before }: RecordChange, doing: Doing): Promise<Settled> {
  const { parent, ended } = fields
  if (ended !== undefined && before?.fields.ended === undefined && before !== undefined) await endDepartment(id, doing)
  if (typeof parent !== 'string') return { fields }
  const above = await standing(departments.name, parent, '/parent', doing)
  if (before?.fields.parent !== parent && (await isBelow(parent, id, doing.store))) {
    throw wrongField('/parent', 'department-in-loop', { id, parent })
  }
  return { fields, expect: [above] }
}

/** Levels that are followed upwards; nobody's company has as many. */
const deepest = 50

async function isBelow(start: string, top: string, store: Store): Promise<boolean> {
  let at: unknown = start
  for (let depth = 0; typeof at === 'string' && depth < deepest; depth++) {
    if (at === top) return true
    at = (await store.get(departments.name, at, 'everything'))?.fields.parent
  }
  return typeof at === 'string'
}
