import type { RawPerson } from '../../../engine/index.ts'
import { admits } from '../../access/admits.ts'
import { departmentsBelow } from '../../access/departments-below.ts'
import { employees } from '../../collections/people.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Scope } from '../../store/query.ts'
import type { Store, StoredRecord } from '../../store/store.ts'
import { placeOn, placesHeld } from '../people/places-held.ts'
import type { PeriodDays } from './days-of-period.ts'

/** A part of a cohort: people in all of these respects. Departments are meant with those below them. */
export interface GroupChosen {
  readonly departments?: readonly string[]
  readonly posts?: readonly string[]
  readonly employees?: readonly string[]
}

export interface CohortAsked {
  /** Whose people they are: these departments and all below them. */
  readonly departments: readonly string[]
  readonly group?: GroupChosen | undefined
  readonly days: PeriodDays
  /** Which people somebody may evaluate; a filter over the fields of employees, `department` being that of the period's end. */
  readonly reach: Scope
}

export interface CohortFound {
  /** In the order of their ids, with department and post of the period's last day. */
  readonly people: readonly RawPerson[]
  /** How many more there are beyond the reach. */
  readonly outside: number
}

const portionSize = 500

/** Everyone employed in these departments on at least one day of the period. The scheme itself decides who of them takes part. */
export async function gatherCohort(asked: CohortAsked, store: Store): Promise<CohortFound> {
  const isIn = await membership(asked, store)
  const people: RawPerson[] = []
  let outside = 0
  for await (const portion of inPortions(store.stream(employees.name, { scope: 'everything' }), portionSize)) {
    for (const record of portion) {
      const person = personOn(record, asked.days)
      if (person === undefined || !isIn(person)) continue
      if (isWithin(asked.reach, record, person)) people.push(person)
      else outside += 1
    }
  }
  return { people, outside }
}

async function membership(
  { departments, group = {} }: CohortAsked,
  store: Store,
): Promise<(person: RawPerson) => boolean> {
  const all = new Set(await departmentsBelow(store, departments))
  const chosen = group.departments && new Set(await departmentsBelow(store, group.departments))
  const posts = group.posts && new Set(group.posts)
  const ids = group.employees && new Set(group.employees)
  return ({ id, department = '', post = '' }) =>
    all.has(department) && chosen?.has(department) !== false && posts?.has(post) !== false && ids?.has(id) !== false
}

/** The person as of the period's last day; undefined where they were not employed in it. */
function personOn({ id, fields }: StoredRecord, { from, to }: PeriodDays): RawPerson | undefined {
  const { hired, left, history, ...own } = fields
  if (String(hired) > to || (typeof left === 'string' && left < from)) return undefined
  const { department, post } = placeOn(placesHeld(history), to) ?? own
  return {
    id,
    ...(typeof own.name === 'string' && { name: own.name }),
    ...(typeof post === 'string' && { post }),
    ...(typeof department === 'string' && { department }),
    ...(typeof own.team === 'string' && { team: own.team }),
    ...(typeof hired === 'string' && { hired }),
    ...(typeof left === 'string' && { left }),
  }
}

function isWithin(reach: Scope, { id, fields }: StoredRecord, { department }: RawPerson): boolean {
  if (typeof reach === 'string') return reach === 'everything'
  return admits(reach, employees, { id, fields: { ...fields, department } })
}
