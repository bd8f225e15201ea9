import type { Change, Store } from '../../../server/store/store.ts'
import { collections } from '../../../server/collections.ts'
import type { JsonObject } from '../../../server/store/json.ts'
import { createScheme } from '../../../server/uses/schemes/create-scheme.ts'
import { asJson } from '../../../server/uses/schemes/scheme-record.ts'
import { approvedScheme, doingBy, salesScheme } from '../company.ts'
import { publishScheme } from '../../../server/uses/schemes/publish-scheme.ts'
import { bands, indicator } from '../schemes.ts'
import { fillRuns } from './matrix-runs.ts'

/** Departments with an employee, facts, a rating, a scheme and a version each. */
export const places = ['sales', 'sales-east', 'support'] as const

export const post = 'clerk'
export const metric = 'amount'
export const period = '2026-02'

/** The document of a scheme of a department: one result, and one rating by a boss. */
export function schemeOf(department: string, id = `scheme-${department}`): JsonObject {
  const attitude = indicator('attitude', {
    weight: 50,
    scoring: { kind: 'ratings', raters: [{ rater: 'boss', weight: 100 }], min: 0, max: 100, whenRaterMissing: 'block' },
  })
  return asJson(
    salesScheme({
      ...{ id, department, departments: [{ id: department, name: department }] },
      ...{ raters: [{ id: 'boss', name: 'boss' }], bands: bands(['good', 80], ['fair', undefined]) },
      indicators: [indicator('sales-result', { weight: 50 }), attitude],
    }),
  )
}

/** Puts the company into an empty store: a tree of departments, and `e-self` in sales besides. */
export async function fillCompany(store: Store): Promise<void> {
  await store.apply({ name: 'set-up-company', changes: [...company(), ...employeesAndFacts()] })
  for (const place of places) {
    const made = await createScheme({ document: schemeOf(place), cases: casesOf(place) }, doingBy('author', store))
    await approvedScheme(store, made)
    await publishScheme(made.id, { publicisedDays: 0, inForceFrom: '2026-03-02' }, doingBy('publisher', store))
  }
  await fillRuns(places, store)
}

/** What a store has, as changes that make the same of an empty one. Every record then stands at version 1. */
export async function copyOf(store: Store): Promise<readonly Change[]> {
  const all = await Promise.all(
    collections.map(async ({ name, kind }) => {
      const { records } = await store.list(name, { scope: 'everything' })
      return records.map(
        ({ id, fields }): Change =>
          kind === 'log' ? { do: 'append', in: name, fields } : { do: 'create', in: name, id, fields },
      )
    }),
  )
  return all.flat()
}

function company(): readonly Change[] {
  const create = (collection: string, id: string, fields: JsonObject): Change => ({
    ...{ do: 'create', in: collection, id, fields },
  })
  return [
    create('departments', 'head', { name: '公司' }),
    create('departments', 'sales', { name: '业务部', parent: 'head' }),
    create('departments', 'sales-east', { name: '东区', parent: 'sales' }),
    create('departments', 'support', { name: '运营部', parent: 'head' }),
    create('posts', post, { name: '内勤' }),
    create('metrics', metric, { kind: 'given', name: '销售额', unit: 'money' }),
    create('periods', '2026-01', { state: 'open', cycle: 'month', from: '2026-01-01', to: '2026-01-31' }),
    create('periods', period, { state: 'open', cycle: 'month', from: '2026-02-01', to: '2026-02-28' }),
    create('periods', '2026-03', { state: 'open', cycle: 'month', from: '2026-03-01', to: '2026-03-31' }),
    create('users', 'someone', { login: 'someone', name: '某人', grants: [], roles: [], isDisabled: false }),
  ]
}

function employeesAndFacts(): readonly Change[] {
  const people = [...places.map((place) => [`e-${place}`, place] as const), ['e-self', 'sales'] as const]
  return people.flatMap(([id, department]): readonly Change[] => {
    const from = '2025-01-01'
    const person = { name: id, department, post, hired: from, payBase: '8000', history: [{ from, department, post }] }
    return [
      { do: 'create', in: 'employees', id, fields: person },
      {
        do: 'create',
        in: 'facts',
        id: `${period}:${id}`,
        fields: { period, employee: id, department, facts: { [metric]: 5 } },
      },
    ]
  })
}

function casesOf(place: string): JsonObject {
  const facts = { sales: 90, target: 100, base: 1000 }
  const person = {
    id: '007',
    department: place,
    facts,
    ratings: [{ indicator: 'attitude', rater: 'boss', rating: 90 }],
  }
  const expected = { person: '007', total: 90, payout: '900.00' }
  const one = { id: 'ninety', name: '完成九成', period, people: [person], expect: [expected] }
  return { format: 1, scheme: `scheme-${place}`, cases: [one] }
}
