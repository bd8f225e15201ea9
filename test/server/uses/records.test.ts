import { beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../server/store/json.ts'
import type { Store } from '../../../server/store/store.ts'
import { departmentKind } from '../../../server/uses/people/department-kind.ts'
import { employeeKind } from '../../../server/uses/people/employee-kind.ts'
import { postKind } from '../../../server/uses/people/post-kind.ts'
import { factKind } from '../../../server/uses/figures/fact-kind.ts'
import { metricKind } from '../../../server/uses/figures/metric-kind.ts'
import { createRecord } from '../../../server/uses/records/create-record.ts'
import { listRecords } from '../../../server/uses/records/list-records.ts'
import { readRecord } from '../../../server/uses/records/read-record.ts'
import type { RecordKind } from '../../../server/uses/records/record-kind.ts'
import { removeRecord } from '../../../server/uses/records/remove-record.ts'
import { replaceRecord } from '../../../server/uses/records/replace-record.ts'
import { companyStore, doingBy, makeScheme, publishedScheme, today } from '../../support/company.ts'
import { refusalOf } from '../../support/refusal-of.ts'

let store: Store

beforeEach(async () => {
  store = await companyStore()
})

const hr = () => doingBy('hr', store)
const range = { from: 0, to: 9 }

function change(kind: RecordKind, id: string, body: JsonObject, version = 1) {
  return replaceRecord(kind, { id, version, body }, hr())
}

async function actions(): Promise<readonly JsonObject[]> {
  return (await store.list('audit', { scope: 'everything' })).records.map(({ fields }) => fields)
}

describe('a plain record', () => {
  test('is made, changed and removed with an audit entry each', async () => {
    const made = await createRecord(postKind, { id: 'driver', name: '司机' }, hr())
    expect(made).toMatchObject({ id: 'driver', version: 1, fields: { name: '司机' } })
    expect((await change(postKind, 'driver', { name: '驾驶员' })).version).toBe(2)
    expect(await removeRecord(postKind, { id: 'driver', version: 2 }, hr())).toMatchObject({
      fields: { name: '驾驶员' },
    })
    expect(await actions()).toMatchObject([
      { action: 'create-post', resource: 'posts', resourceId: 'driver', after: { name: '司机' } },
      { action: 'change-post', before: { name: '司机' }, after: { name: '驾驶员' } },
      { action: 'remove-post', before: { name: '驾驶员' } },
    ])
  })

  test('needs an id, and one that nobody has', async () => {
    expect(await refusalOf(createRecord(postKind, { name: '司机' }, hr()))).toMatchObject({ errors: [{ path: '/id' }] })
    await expect(createRecord(postKind, { id: 'clerk', name: '司机' }, hr())).rejects.toMatchObject({
      code: 'record-exists',
    })
  })

  test.each([
    ['change', () => change(postKind, 'clerk', { name: '乙' }, 7)],
    ['removal', () => removeRecord(postKind, { id: 'clerk', version: 7 }, hr())],
  ])('is not touched by a %s of another version', async (_, doing) => {
    expect(await refusalOf(doing())).toMatchObject({
      status: 412,
      more: { theirs: { id: 'clerk', version: 1, name: '内勤' } },
    })
    expect((await store.get('posts', 'clerk', 'everything'))?.version).toBe(1)
    expect(await actions()).toEqual([])
  })

  test('out of reach is as if it were not there', async () => {
    const elsewhere = doingBy('hr', store, { scope: { field: 'department', is: 'operations' } })
    expect(await refusalOf(readRecord(employeeKind, '007', elsewhere))).toMatchObject({ status: 404 })
    expect(await refusalOf(removeRecord(employeeKind, { id: '007', version: 1 }, elsewhere))).toMatchObject({
      status: 404,
    })
  })

  test('is neither made nor moved out of reach', async () => {
    const own = doingBy('hr', store, { scope: { field: 'department', is: 'sales' } })
    const body = { name: '赵', department: 'operations', post: 'clerk', hired: '2026-01-01', payBase: '1' }
    expect(await refusalOf(createRecord(employeeKind, { id: '009', ...body }, own))).toMatchObject({ status: 403 })
    expect(await refusalOf(replaceRecord(employeeKind, { id: '007', version: 1, body }, own))).toMatchObject({
      status: 403,
    })
  })
})

describe('readings of pay', () => {
  test('are audited, one entry per call', async () => {
    await readRecord(employeeKind, '007', hr())
    await listRecords(employeeKind, { range, filter: { field: 'post', is: 'clerk' } }, hr())
    expect(await actions()).toMatchObject([
      { action: 'read-pay', resource: 'employees', resourceId: '007', reading: { count: 1 }, outcome: 'done' },
      { action: 'read-pay', reading: { count: 1, query: { filter: { field: 'post', is: 'clerk' }, range } } },
    ])
  })

  test('are audited without the amounts that pay was compared with', async () => {
    const filter = {
      all: [
        { field: 'department', is: 'sales' },
        { field: 'payBase', atLeast: '8000.00' },
      ],
    }
    await listRecords(employeeKind, { range, filter }, hr())
    const [entry] = await actions()
    expect(entry?.reading).toMatchObject({
      query: { filter: { all: [{ field: 'department', is: 'sales' }, { field: 'payBase' }] } },
    })
    expect(JSON.stringify(entry)).not.toContain('8000')
  })

  test('are audited too where there is nothing in reach', async () => {
    await refusalOf(readRecord(employeeKind, '007', doingBy('hr', store, { scope: 'nothing' })))
    expect(await actions()).toMatchObject([{ action: 'read-pay', outcome: 'refused', refusal: 'not-found' }])
  })

  test('are none where no pay is shown', async () => {
    const editor = doingBy('editor', store, { seesPay: false })
    await readRecord(employeeKind, '007', editor)
    await listRecords(employeeKind, { range }, editor)
    await readRecord(postKind, 'clerk', hr())
    expect(await actions()).toEqual([])
  })

  test('are masked in the log when pay changes', async () => {
    const body = { name: '王芳', department: 'sales', post: 'sales-rep', hired: '2025-01-01', payBase: '9000.00' }
    await change(employeeKind, '007', body)
    expect(JSON.stringify(await actions())).not.toMatch(/[89]000/)
    expect(await actions()).toMatchObject([{ changed: ['/payBase'], after: { payBase: { masked: true } } }])
  })
})

describe('an employee', () => {
  const body = { name: '王芳', department: 'sales', post: 'sales-rep', hired: '2025-01-01', payBase: '8000.00' }
  const first = { from: '2025-01-01', department: 'sales', post: 'sales-rep' }

  test('begins the history on the day of hiring', async () => {
    const made = await createRecord(employeeKind, { id: '009', ...body }, hr())
    expect(made.fields.history).toEqual([first])
  })

  test.each([
    ['today where no day is given', {}, today],
    ['the day given', { from: '2026-02-01' }, '2026-02-01'],
  ])('moves with the history kept: %s', async (_, more, from) => {
    const moved = await change(employeeKind, '007', { ...body, ...more, department: 'operations', post: 'clerk' })
    expect(moved.fields).toMatchObject({ department: 'operations', post: 'clerk' })
    expect(moved.fields.history).toEqual([first, { from, department: 'operations', post: 'clerk' }])
    expect(moved.fields).not.toHaveProperty('from')
  })

  test('of two moves on one day has the later one', async () => {
    await change(employeeKind, '007', { ...body, post: 'clerk' })
    const again = await change(employeeKind, '007', { ...body, department: 'operations' }, 2)
    expect(again.fields.history).toEqual([first, { from: today, department: 'operations', post: 'sales-rep' }])
  })

  test('without a move keeps the history as it is', async () => {
    expect((await change(employeeKind, '007', { ...body, name: '王方' })).fields.history).toEqual([first])
  })

  test.each([
    ['before the last move', { ...body, post: 'clerk', from: '2024-12-31' }, 'from-before-history'],
    ['after today', { ...body, post: 'clerk', from: '2026-03-03' }, 'from-in-future'],
    ['into no department', { ...body, department: 'nowhere' }, 'no-such-department'],
    ['to no post', { ...body, post: 'king' }, 'no-such-post'],
    ['away before coming', { ...body, left: '2024-12-31' }, 'left-before-hired'],
    ['with another history', { ...body, history: [] }, 'field-read-only'],
  ])('does not move %s', async (_, sent, code) => {
    expect(await refusalOf(change(employeeKind, '007', sent))).toMatchObject({ status: 400, errors: [{ code }] })
  })

  test('takes its history back as it was read', async () => {
    expect((await change(employeeKind, '007', { ...body, name: '王方', history: [first] })).version).toBe(2)
  })
})

describe('the tree of departments', () => {
  test.each([
    ['itself', 'company', 'company'],
    ['one below it', 'company', 'sales'],
  ])('has nothing below %s', async (_, id, parent) => {
    const refusal = await refusalOf(change(departmentKind, id, { name: 'x', parent }))
    expect(refusal).toMatchObject({ errors: [{ path: '/parent', code: 'department-in-loop' }] })
  })

  test('takes a new department below one that is within reach', async () => {
    const own = doingBy('hr', store, { scope: { field: 'id', is: 'sales' } })
    expect((await createRecord(departmentKind, { id: 'north', name: '北区', parent: 'sales' }, own)).id).toBe('north')
    const elsewhere = createRecord(departmentKind, { id: 'south', name: '南区', parent: 'operations' }, own)
    expect(await refusalOf(elsewhere)).toMatchObject({ status: 403 })
    expect(await refusalOf(createRecord(departmentKind, { id: 'top', name: '总部' }, own))).toMatchObject({
      status: 403,
    })
  })
})

describe('what is in use', () => {
  const sales = { name: '业务部', parent: 'company', ended: today }

  test.each([
    ['a department', departmentKind, 'sales', sales, ['used-by-employees', 'used-by-draft', 'used-by-version']],
    ['a post', postKind, 'sales-rep', { name: '业务员', ended: today }, ['used-by-employees']],
    [
      'a metric',
      metricKind,
      'sales',
      { kind: 'given', name: '销售额', unit: 'money', min: 0, ended: today },
      ['used-by-draft', 'used-by-version'],
    ],
  ] as const)('does not end and is not removed, with the list of users: %s', async (_, kind, id, body, codes) => {
    await publishedScheme(store)
    for (const doing of [() => change(kind, id, body), () => removeRecord(kind, { id, version: 1 }, hr())]) {
      const refusal = await refusalOf(doing())
      expect(refusal).toMatchObject({ status: 409, code: 'still-in-use', params: { id, count: codes.length } })
      expect(refusal.errors.map(({ code }) => code)).toEqual(codes)
    }
  })

  test('is told with the places in each scheme', async () => {
    await makeScheme(store)
    const refusal = await refusalOf(change(departmentKind, 'sales', sales))
    expect(refusal.errors[1]).toMatchObject({
      code: 'used-by-draft',
      params: { scheme: 'sales-monthly', name: '业务部月度方案', where: '/department, /departments/0' },
    })
  })

  test('includes departments below, until they have ended', async () => {
    await change(departmentKind, 'sales', { name: '业务部' })
    const refusal = await refusalOf(removeRecord(departmentKind, { id: 'company', version: 1 }, hr()))
    expect(refusal.errors).toMatchObject([{ code: 'used-by-department', params: { id: 'operations' } }])
  })

  test.each([
    ['a department that somebody left', departmentKind, 'sales', 'used-by-history'],
    ['a post that somebody had', postKind, 'sales-rep', 'used-by-history'],
    ['somebody with facts', employeeKind, '007', 'used-by-figures'],
    ['a metric with values', metricKind, 'sales', 'used-by-figures'],
  ] as const)('ends, but is not removed, where it is remembered: %s', async (_, kind, id, code) => {
    await createRecord(factKind, { period: '2026-02', employee: '007', facts: { sales: 1 } }, hr())
    const moved = { department: 'operations', post: 'clerk', from: '2026-03-01' }
    await change(employeeKind, '007', { name: '王芳', hired: '2025-01-01', payBase: '8000.00', ...moved })
    const version = (await store.get(kind.collection.name, id, 'everything'))?.version ?? 0
    const refusal = await refusalOf(removeRecord(kind, { id, version }, hr()))
    expect(refusal).toMatchObject({ status: 409, code: 'still-in-use' })
    expect(refusal.errors[0]).toMatchObject({ code, params: { count: 1 } })
    if (kind === employeeKind) return
    const metric = kind === metricKind ? { kind: 'given', unit: 'money' } : {}
    expect((await change(kind, id, { name: 'x', ...metric, ended: today })).fields.ended).toBe(today)
  })

  test('is not what versions retired said', async () => {
    await publishedScheme(store)
    const { version, fields } = (await store.get('versions', 'sales-monthly:1', 'everything')) ?? {
      version: 0,
      fields: {},
    }
    await store.apply({
      name: 'retire',
      changes: [
        { do: 'replace', in: 'versions', id: 'sales-monthly:1', version, fields: { ...fields, retiredFrom: today } },
        { do: 'remove', in: 'schemes', id: 'sales-monthly', version: 4 },
      ],
    })
    const ended = await change(metricKind, 'sales', {
      kind: 'given',
      name: '销售额',
      unit: 'money',
      min: 0,
      ended: today,
    })
    expect(ended.fields.ended).toBe(today)
  })
})
