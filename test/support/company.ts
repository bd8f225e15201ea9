import { collections } from '../../server/collections.ts'
import type { RawCases, RawScheme } from '../../engine/index.ts'
import { departments, employees, posts } from '../../server/collections/people.ts'
import { metrics, periods } from '../../server/collections/figures.ts'
import type { JsonObject } from '../../server/store/json.ts'
import { memoryStore } from '../../server/store/memory-store.ts'
import type { Store } from '../../server/store/store.ts'
import type { Doing } from '../../server/uses/doing.ts'
import { checkDraft } from '../../server/uses/schemes/check-draft.ts'
import { rememberChecks } from '../../server/uses/schemes/remember-checks.ts'
import { createScheme } from '../../server/uses/schemes/create-scheme.ts'
import { recordPreview } from '../../server/uses/schemes/record-preview.ts'
import { approveScheme } from '../../server/uses/schemes/approve-scheme.ts'
import { publishScheme } from '../../server/uses/schemes/publish-scheme.ts'
import { asJson, type SchemeRecord } from '../../server/uses/schemes/scheme-record.ts'
import { submitScheme } from '../../server/uses/schemes/submit-scheme.ts'
import { sameThread } from './same-thread.ts'
import { scheme } from './schemes.ts'

/** The day on which tests take place. */
export const today = '2026-03-02'

/** A small company: two departments below a third, two posts, two people, three metrics and two periods. */
const records: Readonly<Record<string, Readonly<Record<string, JsonObject>>>> = {
  [departments.name]: {
    company: { name: '公司' },
    sales: { name: '业务部', parent: 'company' },
    operations: { name: '运营部', parent: 'company' },
  },
  [posts.name]: { 'sales-rep': { name: '业务员' }, clerk: { name: '内勤' } },
  [employees.name]: {
    '007': personIn('sales', 'sales-rep', '王芳', '8000.00'),
    '008': personIn('operations', 'clerk', '李强', '6000.00'),
  },
  [metrics.name]: {
    sales: { kind: 'given', name: '销售额', unit: 'money', min: 0 },
    attitude: { kind: 'given', name: '态度', unit: 'grade', levels: ['优', '良'] },
    'team-pool': { kind: 'given', name: '团队奖金池', unit: 'money', scope: 'team' },
  },
  [periods.name]: {
    '2026-01': { state: 'closed', cycle: 'month', from: '2026-01-01', to: '2026-01-31' },
    '2026-02': { state: 'open', cycle: 'month', from: '2026-02-01', to: '2026-02-28' },
    '2026-Q1': { state: 'open', cycle: 'quarter', from: '2026-01-01', to: '2026-03-31' },
    '2026-04': { state: 'open', cycle: 'month', from: '2026-04-01', to: '2026-04-30' },
  },
}

function personIn(department: string, post: string, name: string, payBase: string): JsonObject {
  const hired = '2025-01-01'
  return { name, department, post, hired, payBase, history: [{ from: hired, department, post }] }
}

/** The records of the company, as changes to a store. */
export const companyRecords = Object.entries(records).flatMap(([collection, all]) =>
  Object.entries(all).map(([id, fields]) => ({ do: 'create', in: collection, id, fields }) as const),
)

/** A store in memory with the company in it. */
export async function companyStore(): Promise<Store> {
  const store = memoryStore({ collections, clock: () => new Date(`${today}T02:00:00Z`) })
  await store.apply({ name: 'set-up-company', changes: companyRecords })
  return store
}

const check = rememberChecks(checkDraft)

/** What a use gets where somebody does something with the widest reach. */
export function doingBy(userId: string, store: Store, more: Partial<Doing> = {}): Doing {
  return {
    ...{
      store,
      checkDraft: check,
      threads: sameThread(),
      who: { kind: 'user', id: userId, role: 'hr' },
      userId,
      employeeId: undefined,
    },
    ...{ scope: 'everything', mask: ({ fields }) => fields, seesPay: true },
    ...{ at: `${today}T02:00:00.000Z`, today, address: '127.0.0.1' },
    ...more,
  }
}

/** A scheme of the sales department that has nothing wrong, and a case that it passes. */
export function salesScheme(overrides: Partial<RawScheme> = {}): RawScheme {
  return scheme({ department: 'sales', departments: [{ id: 'sales', name: '业务部' }], ...overrides })
}

export const salesCases: RawCases = {
  format: 1,
  scheme: 'sales-monthly',
  cases: [
    {
      id: 'ninety',
      name: '完成九成',
      period: '2026-02',
      people: [{ id: '007', department: 'sales', facts: { sales: 90, target: 100, base: 1000 } }],
      expect: [{ person: '007', total: 90, band: 'good', payout: '900.00' }],
    },
  ],
}

/** Makes the scheme as `author`. */
export function makeScheme(store: Store, overrides: Partial<RawScheme> = {}): Promise<SchemeRecord> {
  return createScheme({ document: asJson(salesScheme(overrides)), cases: asJson(salesCases) }, doingBy('author', store))
}

/** The scheme as it stands, approved by `approver` and previewed: nothing is missing for publication. */
export async function approvedScheme(store: Store, made?: SchemeRecord): Promise<SchemeRecord> {
  const { id, fields } = made ?? (await makeScheme(store))
  const { hash } = fields
  await submitScheme({ id, hash }, doingBy('author', store))
  await recordPreview({ scheme: id, hash, summary: { people: 1 } }, doingBy('author', store))
  return approveScheme({ id, hash }, doingBy('approver', store))
}

/** Publishes it from today on. */
export async function publishedScheme(store: Store, inForceFrom = today) {
  const { id } = await approvedScheme(store)
  return publishScheme(id, { publicisedDays: 0, inForceFrom }, doingBy('publisher', store))
}
