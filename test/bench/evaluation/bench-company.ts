import type { RawPerson, RawScheme } from '../../../engine/index.ts'
import { versions } from '../../../server/collections/life.ts'
import type { JsonObject } from '../../../server/store/json.ts'
import type { Change, Store } from '../../../server/store/store.ts'
import { contentHash } from '../../../server/uses/schemes/content-hash.ts'
import { asJson } from '../../../server/uses/schemes/scheme-record.ts'
import { bands, benchFacts, benchScheme } from '../bench-scheme.ts'

export const benchPeriod = '2026-01'
const peopleAtOnce = 2_000
const hired = '2020-01-01'
const place = { department: 'company', post: 'clerk' }

/** The scheme of the benchmark as the company has it, and another version of it that pays some more and some less. */
export const inForce: RawScheme = { ...benchScheme, department: 'company' }
export const changed: RawScheme = {
  ...inForce,
  bands: {
    rows: bands.map((band, index) => ({ ...band, coefficient: band.coefficient + (index % 2 === 0 ? 0.1 : -0.1) })),
  },
}

/** A company with so many people, their figures for a month, and two versions of the scheme, of which the first is in force. */
export async function fillBenchCompany(store: Store, people: number): Promise<void> {
  await store.apply({ name: 'fill-bench', changes: [...surroundings(), version(inForce, 1), version(changed, 2)] })
  const all = benchFacts(people).people
  for (let from = 0; from < all.length; from += peopleAtOnce) {
    const changes = all.slice(from, from + peopleAtOnce).flatMap(recordsOf)
    await store.apply({ name: 'fill-bench', changes })
  }
}

function create(collection: string, id: string, fields: JsonObject): Change {
  return { do: 'create', in: collection, id, fields }
}

function surroundings(): Change[] {
  return [
    create('departments', 'company', { name: '公司' }),
    create('posts', 'clerk', { name: '内勤' }),
    create('periods', benchPeriod, { state: 'open', cycle: 'month', from: '2026-01-01', to: '2026-01-31' }),
    create('periods', '2026-02', { state: 'open', cycle: 'month', from: '2026-02-01', to: '2026-02-28' }),
    ...benchScheme.metrics.map(({ id, ...fields }) => create('metrics', id, asJson(fields))),
  ]
}

function version(document: RawScheme, number: number): Change {
  const content = { document, parameters: {} }
  const inForceFrom = number === 1 ? '2026-01-01' : '2099-01-01'
  const { id: scheme, name } = document
  const fields = { ...content, scheme, number, name, department: 'company', hash: contentHash(content), authors: [] }
  const published = { publishedAt: '2025-12-01T00:00:00.000Z', publicisedFrom: '2025-12-01', publicisedDays: 7 }
  return create(versions.name, `${scheme}:${number}`, asJson({ ...fields, ...published, inForceFrom }))
}

function recordsOf({ id, facts = {} }: RawPerson): Change[] {
  const employee = { name: `员工${id}`, ...place, hired, payBase: '8000.00', history: [{ from: hired, ...place }] }
  const given = { period: benchPeriod, employee: id, department: 'company', facts: asJson(facts) }
  return [create('employees', id, employee), create('facts', `${benchPeriod}:${id}`, given)]
}
