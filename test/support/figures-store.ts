import type { RawFactValues } from '../../engine/index.ts'
import { collections } from '../../server/collections.ts'
import type { JsonObject } from '../../server/store/json.ts'
import { memoryStore } from '../../server/store/memory-store.ts'
import type { Change, Store } from '../../server/store/store.ts'
import { daysOfPeriod } from '../../server/uses/figures/days-of-period.ts'

/** Somebody in the personnel records. */
export interface Somebody {
  readonly id: string
  /** By the day from which they were there: `{ '2025-01-01': 'sales' }`. */
  readonly departments?: Readonly<Record<string, string>>
  readonly post?: string
  readonly team?: string
  readonly hired?: string
  readonly left?: string
}

/** A store in memory with a tree of departments (company, below it sales with sales-east, and operations) and what a test puts into it. */
export interface FiguresStore {
  readonly store: Store
  people(...all: readonly Somebody[]): Promise<void>
  periods(...keys: readonly string[]): Promise<void>
  /** Of one person, or of a group (`team:north`). */
  facts(period: string, whose: string, facts: RawFactValues, more?: JsonObject): Promise<void>
  rating(period: string, whose: string, rating: JsonObject): Promise<void>
  put(collection: string, id: string, fields: JsonObject): Promise<void>
}

/** Makes one. */
export async function figuresStore(): Promise<FiguresStore> {
  const store = memoryStore({ collections, clock: () => new Date('2026-03-02T02:00:00Z') })
  const create = (collection: string, id: string, fields: JsonObject): Change => ({
    ...{ do: 'create', in: collection, id, fields },
  })
  const apply = async (changes: readonly Change[]) => {
    await store.apply({ name: 'fill', changes })
  }
  await apply([
    create('departments', 'company', { name: '公司' }),
    create('departments', 'sales', { name: '业务部', parent: 'company' }),
    create('departments', 'sales-east', { name: '东区', parent: 'sales' }),
    create('departments', 'operations', { name: '运营部', parent: 'company' }),
  ])
  let ratings = 0
  return {
    store,
    people: (...all) => apply(all.map((one) => create('employees', one.id, employeeFields(one)))),
    periods: (...keys) =>
      apply(keys.map((key) => create('periods', key, { state: 'open', ...Object(daysOfPeriod(key)), key: undefined }))),
    facts: (period, whose, facts, more = {}) =>
      apply([create('facts', `${period}:${whose}`, { period, ...subject(whose), facts, ...more })]),
    rating: (period, whose, rating) => {
      ratings += 1
      return apply([create('ratings', `rating-${ratings}`, { period, ...subject(whose), ...rating })])
    },
    put: (collection, id, fields) => apply([create(collection, id, fields)]),
  }
}

function employeeFields({
  id,
  departments = { '2024-01-01': 'sales' },
  post = 'sales-rep',
  ...more
}: Somebody): JsonObject {
  const history = Object.entries(departments).map(([from, department]) => ({ from, department, post }))
  const { hired = '2024-01-01', left, team } = more
  return {
    ...{ name: `名${id}`, department: history.at(-1)?.department ?? '', post, hired, payBase: '8000', history },
    ...(left !== undefined && { left }),
    ...(team !== undefined && { team }),
  }
}

function subject(whose: string): JsonObject {
  const [kind, group] = whose.split(':')
  return group === undefined ? { employee: whose } : { kind, group }
}
