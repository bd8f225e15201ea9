import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../../server/store/store.ts'
import { evaluateRun } from '../../../../server/uses/runs/evaluate-run.ts'
import { resultsInOrder } from '../../../../server/uses/runs/frozen-figures.ts'
import { openRun, type RunWanted } from '../../../../server/uses/runs/open-run.ts'
import { runRecord } from '../../../../server/uses/runs/run-record.ts'
import { doingBy } from '../../../support/company.ts'
import { idle } from '../../../support/idle-work.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { lockedRun, personOfSales, publishAnother, runStore, runWanted } from '../../../support/run-company.ts'

let store: Store
beforeEach(async () => {
  store = await runStore()
})
const hr = () => doingBy('hr', store)
const open = (more: Partial<RunWanted> = {}) => openRun({ ...runWanted, ...more }, hr())
const department = (...departments: string[]) => ({ ...hr(), scope: { field: 'department', in: departments } as const })

describe('opening a run', () => {
  test('pins the version that holds on the last day of the period', async () => {
    expect((await open()).fields).toMatchObject({ versionId: 'sales-monthly:1', versionNumber: 1, state: 'opened' })
  })

  test('pins another one of the scheme that is publicised, where it is named', async () => {
    await publishAnother(store, { name: '四月方案' }, '2026-04-01')
    expect((await open({ version: 'sales-monthly:2' })).fields).toMatchObject({ versionId: 'sales-monthly:2' })
  })

  test('is of the people of a group, where one is chosen', async () => {
    await store.apply({ name: 'join', changes: [personOfSales('011', { team: 'north' })] })
    const opened = runRecord(await open({ group: { employees: ['007', '010', '008'] } }))
    const run = await evaluateRun(opened, idle, hr())
    const results = (await Array.fromAsync(resultsInOrder(run, store))).flat()
    expect(results.map(({ fields }) => fields.employee)).toEqual(['007', '010'])
  })

  test('is refused with a group that names what there is not, each of it', async () => {
    const group = { departments: ['sales', 'north'], posts: ['pilot'], employees: ['099'] }
    const { status, errors } = await refusalOf(open({ group }))
    expect([status, errors]).toEqual([
      400,
      [
        { path: '/group/departments/1', code: 'no-such-department', params: { id: 'north' } },
        { path: '/group/posts/0', code: 'no-such-post', params: { id: 'pilot' } },
        { path: '/group/employees/0', code: 'no-such-employee', params: { id: '099' } },
      ],
    ])
  })

  test('is refused where nobody would be in it', async () => {
    const { status, code } = await refusalOf(open({ group: { departments: ['operations'] } }))
    expect([status, code]).toEqual([409, 'run-of-nobody'])
  })

  test('is refused to whoever does not reach everybody in it, also in other departments', async () => {
    const participants = { departments: ['sales', 'operations'] }
    store = await runStore({
      participants,
      departments: [
        { id: 'sales', name: '业务部' },
        { id: 'operations', name: '运营部' },
      ],
    })
    const { status, code, params } = await refusalOf(openRun(runWanted, department('sales')))
    expect([status, code, params]).toEqual([403, 'run-outside-reach', { count: 1 }])
    expect((await openRun(runWanted, department('sales', 'operations'))).fields.state).toBe('opened')
  })

  test('is refused for a scheme and period that were locked', async () => {
    await lockedRun(store)
    expect(await refusalOf(open())).toMatchObject({ status: 409, code: 'run-exists' })
  })

  test('is written down', async () => {
    await open()
    const { records } = await store.list('audit', { scope: 'everything', sort: [{ field: 'id', order: 'descending' }] })
    expect(records[0]?.fields).toMatchObject({
      action: 'open-run',
      resource: 'runs',
      resourceId: '2026-03:sales-monthly',
    })
  })
})
