import { adjustments, results, runs } from '../../../server/collections/runs.ts'
import type { JsonObject } from '../../../server/store/json.ts'
import type { Change, Store } from '../../../server/store/store.ts'
import { evaluateRun } from '../../../server/uses/runs/evaluate-run.ts'
import { unpaid } from '../../../server/uses/runs/left-out.ts'
import { lockRun, runToLock } from '../../../server/uses/runs/lock-run.ts'
import { openRun } from '../../../server/uses/runs/open-run.ts'
import { reviewRun } from '../../../server/uses/runs/review-run.ts'
import { runRecord } from '../../../server/uses/runs/run-record.ts'
import { doingBy } from '../company.ts'
import { idle } from '../idle-work.ts'
import type { Place } from './situations.ts'

/** The month in which the versions came into force. */
const period = '2026-03'

/** Locks a run of the scheme of each place; nobody in it can be paid, which is what their results say. */
export async function fillRuns(places: readonly string[], store: Store): Promise<void> {
  for (const place of places) {
    const hr = doingBy('hr', store)
    const opened = runRecord(await openRun({ period, scheme: `scheme-${place}` }, hr))
    const evaluated = await evaluateRun(opened, idle, hr)
    const without = (await unpaid(evaluated, hr)).map(({ fields }) => ({ employee: fields.employee, reason: '无数据' }))
    const { id, version } = evaluated
    const reviewed = await reviewRun({ id, version, without }, doingBy('approver', store))
    await lockRun(await runToLock({ id, version: reviewed.version, without: [] }, hr), idle, hr)
  }
  const { records } = await store.list(results.name, { scope: 'everything' })
  await store.apply({ name: 'settle', changes: records.map(({ fields }) => adjustmentOf(fields)) })
}

function adjustmentOf({ run, scheme, employee, department }: JsonObject): Change {
  const amounts = { should: '10', paid: '0', earlier: '0', difference: '10' }
  const about = { run, number: 1, period, scheme, employee, department, payIn: period, reason: '补录', by: 'hr' }
  return {
    do: 'create',
    in: adjustments.name,
    id: `a-${scheme}-${employee}`,
    fields: { ...about, ...amounts, at: '2026-03-09' },
  }
}

/** The record of a resource about runs that has to do with a place. */
export async function runTarget(resource: string, place: Place, store: Store): Promise<string | undefined> {
  if (resource === 'runs') return place === 'self' ? undefined : `${period}:scheme-${place}`
  const filter = { field: 'employee', is: `e-${place}` } as const
  const collection = resource === 'adjustments' ? adjustments.name : results.name
  return (await store.list(collection, { scope: 'everything', filter })).records[0]?.id
}

/** What is sent to a step of a run. */
export function runBody(step: string, run: string): JsonObject | undefined {
  const corrections = [{ employee: run.replace(/^.*:scheme-/, 'e-'), facts: { sales: 1 } }]
  const correction = { corrections, payIn: period, reason: '补录' }
  const bodies: Readonly<Record<string, JsonObject>> = {
    ...{ review: {}, lock: {}, reopen: { reason: '重算' } },
    ...{ adjustments: correction, check: correction },
  }
  return bodies[step]
}

export function newRun(place: Place): JsonObject | undefined {
  return place === 'self' ? undefined : { period, scheme: `scheme-${place}` }
}

/** Whose records these are. */
export const runResources: readonly string[] = [runs.name, results.name, 'statements', adjustments.name]
