import type { RawScheme } from '../../engine/index.ts'
import type { JsonObject } from '../../server/store/json.ts'
import type { Change, Store } from '../../server/store/store.ts'
import type { Doing } from '../../server/uses/doing.ts'
import { evaluateRun } from '../../server/uses/runs/evaluate-run.ts'
import { lockRun, runToLock } from '../../server/uses/runs/lock-run.ts'
import { openRun } from '../../server/uses/runs/open-run.ts'
import { reviewRun } from '../../server/uses/runs/review-run.ts'
import { type LeftOut, type RunRecord, runRecord } from '../../server/uses/runs/run-record.ts'
import { publishScheme } from '../../server/uses/schemes/publish-scheme.ts'
import { saveDraft } from '../../server/uses/schemes/save-draft.ts'
import { asJson, schemeRecord } from '../../server/uses/schemes/scheme-record.ts'
import { approvedScheme, companyStore, doingBy, makeScheme, salesCases, salesScheme, today } from './company.ts'
import { idle } from './idle-work.ts'

export const runId = '2026-03:sales-monthly'
export const runWanted = { period: '2026-03', scheme: 'sales-monthly' }

/** What 007, 009 and 010 sold of a target of 100; the bonus is that percentage of 1,000. */
export const sold: Readonly<Record<string, number>> = { '007': 90, '009': 80.5, '010': 70 }

/** People of sales besides 007, the metrics of the scheme, and the months that are paid. */
const more: readonly Change[] = [
  create('metrics', 'target', { kind: 'given', name: '目标', unit: 'money' }),
  create('metrics', 'base', { kind: 'given', name: '绩效工资基数', unit: 'money' }),
  create('periods', '2026-03', { state: 'open', cycle: 'month', from: '2026-03-01', to: '2026-03-31' }),
  ...['009', '010'].map((id) => personOfSales(id)),
]

function create(collection: string, id: string, fields: JsonObject): Change {
  return { do: 'create', in: collection, id, fields }
}

/** Somebody who joins sales. */
export function personOfSales(id: string, own: JsonObject = {}): Change {
  const place = { department: 'sales', post: 'sales-rep' }
  const hired = '2025-01-01'
  const fields = {
    name: `员工${id}`,
    ...place,
    hired,
    payBase: '5000.00',
    history: [{ from: hired, ...place }],
    ...own,
  }
  return create('employees', id, fields)
}

/** Facts of somebody in the month: nothing but what is given differs. */
export function factsOf(employee: string, own: JsonObject, period = '2026-03'): Change {
  const facts = { target: 100, base: 1000, ...own }
  return create('facts', `${period}:${employee}`, { period, employee, department: 'sales', facts })
}

/** Changes facts that were handed in. */
export async function correctFacts(store: Store, employee: string, own: JsonObject): Promise<void> {
  const id = `2026-03:${employee}`
  const version = (await store.get('facts', id, 'everything'))?.version ?? 0
  const { fields } = { fields: {}, ...factsOf(employee, own) }
  await store.apply({ name: 'correct', changes: [{ do: 'replace', in: 'facts', id, version, fields }] })
}

/** Publishes the scheme of sales, in which nobody has any facts yet. */
export async function publishForMarch(store: Store, overrides: Partial<RawScheme> = {}): Promise<void> {
  await store.apply({ name: 'set-up-runs', changes: more })
  const { id } = await approvedScheme(store, await makeScheme(store, overrides))
  await publishScheme(id, { publicisedDays: 0, inForceFrom: today }, doingBy('publisher', store))
}

/** The same, with the facts of everybody in it. */
export async function fillRunCompany(store: Store, overrides: Partial<RawScheme> = {}): Promise<void> {
  await publishForMarch(store, overrides)
  await store.apply({ name: 'hand-in', changes: Object.entries(sold).map(([who, sales]) => factsOf(who, { sales })) })
}

/** A store in memory with a month that can be paid. */
export async function runStore(overrides: Partial<RawScheme> = {}): Promise<Store> {
  const store = await companyStore()
  await fillRunCompany(store, overrides)
  return store
}

/** Publishes another version, which holds from the same day where nothing is said. */
export async function publishAnother(store: Store, overrides: Partial<RawScheme>, inForceFrom = today): Promise<void> {
  const before = await store.get('schemes', 'sales-monthly', 'everything')
  const body = { document: asJson(salesScheme(overrides)), parameters: {}, cases: asJson(salesCases) }
  const wanted = { id: 'sales-monthly', version: before?.version ?? 0, body }
  const saved = await saveDraft(wanted, doingBy('author', store))
  await approvedScheme(store, schemeRecord({ ...saved, fields: asJson(saved.fields) }))
  await publishScheme(saved.id, { publicisedDays: 0, inForceFrom }, doingBy('publisher', store))
}

export async function openedRun(store: Store, wanted = runWanted): Promise<RunRecord> {
  return runRecord(await openRun(wanted, doingBy('hr', store)))
}

export async function evaluatedRun(store: Store, wanted = runWanted): Promise<RunRecord> {
  return evaluateRun(await openedRun(store, wanted), idle, doingBy('hr', store))
}

export async function reviewedRun(store: Store, without: readonly LeftOut[] = [], wanted = runWanted) {
  const { id, version } = await evaluatedRun(store, wanted)
  return reviewRun({ id, version, without }, doingBy('approver', store))
}

export async function lockedRun(store: Store, without: readonly LeftOut[] = [], wanted = runWanted) {
  return locked(await reviewedRun(store, without, wanted), doingBy('hr', store))
}

/** Locks a run that was reviewed. */
export async function locked({ id, version }: RunRecord, doing: Doing): Promise<RunRecord> {
  return lockRun(await runToLock({ id, version, without: [] }, doing), idle, doing)
}
