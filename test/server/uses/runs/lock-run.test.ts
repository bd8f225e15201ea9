import { beforeEach, describe, expect, test } from 'vitest'
import { results } from '../../../../server/collections/runs.ts'
import type { JsonObject } from '../../../../server/store/json.ts'
import type { Store } from '../../../../server/store/store.ts'
import type { Threads } from '../../../../server/threads/threads.ts'
import { runToEvaluate } from '../../../../server/uses/runs/begin-attempt.ts'
import { evaluateRun } from '../../../../server/uses/runs/evaluate-run.ts'
import { lockRun, runToLock } from '../../../../server/uses/runs/lock-run.ts'
import { recomputeWith } from '../../../../server/uses/runs/recompute-task.ts'
import { removeRun } from '../../../../server/uses/runs/remove-run.ts'
import { reopenRun } from '../../../../server/uses/runs/reopen-run.ts'
import { reviewRun } from '../../../../server/uses/runs/review-run.ts'
import { type RunRecord, runRecord } from '../../../../server/uses/runs/run-record.ts'
import { doingBy } from '../../../support/company.ts'
import { idle } from '../../../support/idle-work.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import {
  correctFacts,
  evaluatedRun,
  factsOf,
  locked,
  lockedRun,
  openedRun,
  personOfSales,
  reviewedRun,
  runId,
  runStore,
} from '../../../support/run-company.ts'
import { sameThread } from '../../../support/same-thread.ts'
import { wrongAbout } from '../../evaluation/wrong-evaluator.ts'

let store: Store
beforeEach(async () => {
  store = await runStore()
})
const hr = () => doingBy('hr', store)
const approver = () => doingBy('approver', store)
const refused = (doing: Promise<unknown>) => refusalOf(doing).then(({ status, code, params }) => [status, code, params])

async function stands(): Promise<RunRecord> {
  const record = await store.get('runs', runId, 'everything')
  return runRecord(record ?? { id: '', version: 0, fields: {} })
}

/** Changes the result of somebody in the store, past everything that would refuse it. */
async function alter(employee: string, change: (fields: JsonObject) => JsonObject): Promise<void> {
  const filter = { field: 'employee', is: employee } as const
  const { records } = await store.list(results.name, { scope: 'everything', filter })
  const changes = records.map(
    ({ id, version, fields }) => ({ do: 'replace', in: results.name, id, version, fields: change(fields) }) as const,
  )
  await store.apply({ name: 'alter', changes })
}

describe('locking a run', () => {
  test('recomputes everybody and keeps who locked it when', async () => {
    const { fields } = await locked(await reviewedRun(store), hr())
    expect(fields).toMatchObject({ state: 'locked', locked: { by: 'hr' }, payout: '2405.00', deadlines: [] })
  })

  test('is refused, by the person and the figure, where the reference evaluator says something else', async () => {
    const wrong = wrongAbout('009', { payout: '805.01' })
    const real = sameThread()
    const run: Threads['run'] = (task, start, options) =>
      task === 'recompute-run'
        ? // A table of tasks cannot tell which types go with a name that was compared.
          (recomputeWith(async (...given) => wrong.compiled(...given))(
            start as never,
            (options?.parts ?? []) as never,
          ) as never)
        : real.run(task, start, options)
    const doing = { ...hr(), threads: { ...real, run } }
    expect(await refused(locked(await reviewedRun(store), doing))).toEqual([
      ...[409, 'run-differs', { id: runId, person: '009', figure: 'payout' }],
    ])
    expect((await stands()).fields.state).toBe('reviewed')
    const { records } = await store.list('audit', { scope: 'everything', sort: [{ field: 'id', order: 'descending' }] })
    expect(records[0]?.fields).toMatchObject({ action: 'lock-run', outcome: 'refused', refusal: 'run-differs' })
  })

  test.each<[string, string, string, (fields: JsonObject) => JsonObject]>([
    [
      'another payout, everywhere that it stands',
      'run-differs',
      'payout',
      (fields) => ({ ...fields, payout: '901.00', outcome: { ...Object(fields.outcome), payout: '901.00' } }),
    ],
    ['another payout in the list alone', 'run-differs', 'payout', (fields) => ({ ...fields, payout: '901.00' })],
    [
      'another component',
      'run-differs',
      'pay:bonus',
      (fields) => ({ ...fields, outcome: { ...Object(fields.outcome), pay: { bonus: '900.01' } } }),
    ],
    [
      'other facts',
      'run-differs',
      'sales',
      (fields) => ({ ...fields, given: { ...Object(fields.given), facts: { sales: 91, target: 100, base: 1000 } } }),
    ],
    ['another department', 'run-differs', 'department', (fields) => ({ ...fields, department: 'operations' })],
  ])('is refused where somebody gave a result %s', async (_, code, figure, change) => {
    const run = await reviewedRun(store)
    await alter('007', change)
    const [status, refusal, params] = await refused(locked(run, hr()))
    expect([status, refusal, params]).toMatchObject([409, code, { person: '007' }])
    expect(Object(params).figure).toContain(figure)
    expect((await stands()).fields.state).toBe('reviewed')
  })

  test('is refused where frozen figures were changed that decide nothing', async () => {
    const run = await reviewedRun(store)
    await alter('007', (fields) => ({ ...fields, given: { ...Object(fields.given), hired: '2020-01-01' } }))
    expect(await refused(locked(run, hr()))).toEqual([409, 'run-figures-altered', { id: runId }])
  })

  test('is refused where a result was taken away', async () => {
    const run = await reviewedRun(store)
    const { records } = await store.list(results.name, { scope: 'everything' })
    const changes = records
      .slice(0, 1)
      .map(({ id, version }) => ({ do: 'remove', in: results.name, id, version }) as const)
    await store.apply({ name: 'alter', changes })
    expect((await refused(locked(run, hr())))[1]).toBe('run-differs')
  })

  test('is refused to the reviewer, who is written down', async () => {
    const { id, version } = await reviewedRun(store)
    expect(await refused(runToLock({ id, version, without: [] }, approver()))).toEqual([403, 'own-review', { id }])
    const { records } = await store.list('audit', { scope: 'everything', sort: [{ field: 'id', order: 'descending' }] })
    expect(records[0]?.fields).toMatchObject({ action: 'lock-run', outcome: 'refused', refusal: 'own-review' })
  })

  test('is refused in a period that was closed meanwhile', async () => {
    const { id, version } = await reviewedRun(store)
    const period = await store.get('periods', '2026-03', 'everything')
    const fields = { ...period?.fields, state: 'closed' }
    const change = { do: 'replace', in: 'periods', id: '2026-03', version: 1, fields } as const
    await store.apply({ name: 'close', changes: [change] })
    expect((await refused(runToLock({ id, version, without: [] }, hr())))[1]).toBe('period-is-closed')
  })

  test('keeps the deadlines that the scheme gives', async () => {
    const appeal = { to: '人力资源部', withinWorkingDays: 3, answerWithinWorkingDays: 10 }
    store = await runStore({ process: { interview: { withinDays: 7 }, appeal } })
    const { fields } = await lockedRun(store)
    expect(fields.deadlines).toEqual([
      { what: 'interviews', until: '2026-03-09' },
      { what: 'appeals', workingDays: 3, until: '2026-03-05' },
      { what: 'appeal-answers', workingDays: 10, until: '2026-03-19' },
    ])
  })
})

describe('a locked run', () => {
  test.each<[string, (id: { id: string; version: number }) => Promise<unknown>]>([
    ['evaluated', (id) => runToEvaluate(id, hr())],
    ['reviewed', (id) => reviewRun({ ...id, without: [] }, approver())],
    ['reopened', (id) => reopenRun({ ...id, reason: '重算' }, hr())],
    ['locked', (id) => runToLock({ ...id, without: [] }, hr())],
    ['removed', (id) => removeRun(id, hr())],
  ])('is not %s', async (_, take) => {
    const { id, version } = await lockedRun(store)
    expect((await refused(take({ id, version })))[1]).toBe('run-in-other-state')
  })
})

describe('people who cannot be paid', () => {
  beforeEach(async () => {
    await store.apply({
      name: 'join',
      changes: [personOfSales('011'), personOfSales('012'), factsOf('012', { sales: '多' })],
    })
  })

  test('bad input 78: stop the run for themselves, are listed with what is missing or wrong, and keep it from being locked', async () => {
    const evaluated = await evaluatedRun(store)
    expect(evaluated.fields.evaluated?.totals).toMatchObject({
      complete: 3,
      incomplete: 1,
      invalid: 1,
      payout: '2405.00',
    })
    const { id, version } = await reviewRun({ ...evaluated, without: [] }, approver())
    const refusal = await refusalOf(runToLock({ id, version, without: [] }, hr()))
    expect([refusal.status, refusal.code, refusal.params]).toEqual([409, 'run-has-unpaid', { id, count: 2 }])
    expect(refusal.errors.map(({ params }) => params)).toEqual([
      { employee: '011', name: '员工011', personStatus: 'incomplete', missing: '销售额、目标、绩效工资基数' },
      { employee: '012', name: '员工012', personStatus: 'invalid', missing: 'sales' },
    ])
  })

  test('are left out by name with the reason, which the run keeps', async () => {
    const reviewed = await reviewedRun(store, [{ employee: '011', reason: '借调' }])
    const { id, version } = reviewed
    const named = [{ employee: '012', reason: '长期病假' }]
    const { fields } = await lockRun(await runToLock({ id, version, without: named }, hr()), idle, hr())
    expect(fields.without).toEqual([{ employee: '011', reason: '借调' }, ...named])
    expect(fields.evaluated?.control).toEqual({ people: 5, lines: 3, sum: '2405' })
    const { records } = await store.list('audit', { scope: 'everything', sort: [{ field: 'id', order: 'descending' }] })
    expect(records[0]?.fields).toMatchObject({ action: 'lock-run', after: { without: fields.without } })
  })

  test.each([
    [[{ employee: '007', reason: '不发' }], '/without/0/employee', 'not-unpaid'],
    [[{ employee: '099', reason: '没有' }], '/without/0/employee', 'not-unpaid'],
    [
      [
        { employee: '011', reason: '借调' },
        { employee: '011', reason: '借调' },
      ],
      '/without/1/employee',
      'left-out-twice',
    ],
  ])('are nobody else: %j is refused', async (without, path, code) => {
    const { id, version } = await evaluatedRun(store)
    const { errors } = await refusalOf(reviewRun({ id, version, without }, approver()))
    expect(errors).toMatchObject([{ path, code }])
  })
})

describe('the steps of a run', () => {
  test('are reviewed by somebody else than who opened or evaluated it', async () => {
    const { id, version } = await evaluatedRun(store)
    expect(await refused(reviewRun({ id, version, without: [] }, hr()))).toEqual([403, 'own-run', { id }])
    const evaluated = await evaluateRun(await stands(), idle, doingBy('ops', store))
    expect((await refused(reviewRun({ ...evaluated, without: [] }, doingBy('ops', store))))[1]).toBe('own-run')
    expect((await refused(reviewRun({ ...evaluated, without: [] }, hr())))[1]).toBe('own-run')
  })

  test('lead back to the beginning, with the reason, and from there to other figures', async () => {
    const { id, version } = await reviewedRun(store)
    const reopened = await reopenRun({ id, version, reason: '合同补录' }, hr())
    expect(reopened.fields).toMatchObject({ state: 'opened', attempt: 0, reopened: { reason: '合同补录' } })
    expect(reopened.fields).not.toHaveProperty('evaluated')
    await correctFacts(store, '007', { sales: 100 })
    const again = await evaluateRun(reopened, idle, hr())
    expect(again.fields).toMatchObject({ state: 'evaluated', attempt: 2, payout: '2505.00' })
    expect((await store.list(results.name, { scope: 'everything' })).total).toBe(3)
  })

  test('are refused at another version than was read', async () => {
    const { id, version } = await evaluatedRun(store)
    const stale = refusalOf(reviewRun({ id, version: version - 1, without: [] }, approver()))
    expect(await stale).toMatchObject({ status: 412, code: 'record-changed' })
  })

  test('end with nothing where a run is removed before it is locked', async () => {
    const { id, version } = await reviewedRun(store)
    await removeRun({ id, version }, hr())
    expect(await store.get('runs', id, 'everything')).toBeUndefined()
    expect((await store.list(results.name, { scope: 'everything' })).total).toBe(0)
    expect((await openedRun(store)).version).toBe(1)
  })

  test('leave an opened run where its removal is broken off', async () => {
    const { id, version } = await evaluatedRun(store)
    const dying: Store = {
      ...store,
      apply: (command) =>
        command.name === 'remove-results' ? Promise.reject(new Error('dead')) : store.apply(command),
    }
    await expect(removeRun({ id, version }, doingBy('hr', dying))).rejects.toThrow('dead')
    expect((await stands()).fields).toMatchObject({ state: 'opened', attempt: 0 })
    expect((await evaluateRun(await stands(), idle, hr())).fields.people).toBe(3)
    expect((await store.list(results.name, { scope: 'everything' })).total).toBe(3)
  })

  test('show nothing but to whoever reaches everybody in it', async () => {
    const { id, version } = await evaluatedRun(store)
    const elsewhere = { ...approver(), scope: { field: 'department', in: ['operations'] } as const }
    expect((await refused(reviewRun({ id, version, without: [] }, elsewhere)))[0]).toBe(404)
  })
})
