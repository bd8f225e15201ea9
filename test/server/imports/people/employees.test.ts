import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Caller, type CompanyApp, companyApp } from '../../../support/company-app.ts'
import { importFile, sendFile } from '../../../support/import-file.ts'
import { sheetOf, workbookOf } from '../../../support/workbook.ts'

let app: CompanyApp
beforeEach(async () => {
  app = await companyApp()
})
afterEach(() => app.close())

const header = '工号,姓名,部门,岗位,入职日期,薪酬基数'
const check = (file: string | Uint8Array, options: object = {}, by: Caller = 'hr') =>
  sendFile(app, 'employees/check', { as: app.as[by], file, options })
const bring = (file: string | Uint8Array, options: object = {}, by: Caller = 'hr') =>
  importFile(app, 'employees', { as: app.as[by], file, options })
const person = async (id: string) => (await app.deps.store.get('employees', id, 'everything'))?.fields

/** Severity, code and cell of every issue. */
const problemsOf = ({ json }: Awaited<ReturnType<typeof check>>) =>
  json.issues.map(({ severity, code, cell }: Record<string, string>) => [severity, code, cell].join(' ').trim())

describe('the check of a file of employees', () => {
  test('says what the columns mean and what would change', async () => {
    const { status, json } = await check(
      `${header},备注\n009,陈静,业务部,内勤,2026-01-05,5500.5,x\n007,王芳芳,,,,,\n008,李强,,,,6000,`,
    )
    expect(status).toBe(200)
    expect(json.file).toMatchObject({ name: 'people.csv', kind: 'csv', encoding: 'utf-8', rows: 3 })
    expect(json.columns[0]).toEqual({
      letters: 'A',
      name: '工号',
      samples: ['009', '007', '008'],
      meaning: 'employeeId',
      by: 'name',
    })
    expect(json.columns[5]).toMatchObject({ meaning: 'payBase', unit: 'yuan' })
    expect(json.columns[6]).toEqual({ letters: 'G', name: '备注', samples: ['x'] })
    expect(json.counts).toEqual({ error: 0, warning: 0, notice: 1 })
    expect(json.diff).toMatchObject({ new: 1, changed: 1, unchanged: 1 })
    expect(json.diff.changes).toEqual([
      {
        ...{ in: 'employees', subject: '009', name: '陈静', line: 2, kind: 'new' },
        values: expect.arrayContaining([
          { key: 'department', after: 'sales' },
          { key: 'payBase', after: '5500.5' },
        ]),
      },
      {
        ...{ in: 'employees', subject: '007', name: '王芳芳', line: 3, kind: 'changed' },
        values: [{ key: 'name', before: '王芳', after: '王芳芳' }],
      },
    ])
    expect(json.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  test('changes nothing, and writes down that pay was shown', async () => {
    const before = app.deps.store.status().seq
    await check(`${header}\n007,,,,,8001`)
    const { records } = await app.deps.store.list('audit', { scope: 'everything' })
    expect(app.deps.store.status().seq).toBe(before + 1)
    expect(records.at(-1)?.fields).toMatchObject({ action: 'read-pay', resource: 'employees', reading: { count: 1 } })
    expect(await person('007')).toMatchObject({ payBase: '8000.00' })
  })

  test('puts every error at its cell, with the sentences of whoever asks', async () => {
    const answered = await check(
      `${header},离职日期\n009,,业务部,内勤,2026-02-30,1e3,\n,x,业务部,内勤,2026-01-01,1,\n010,x,业务部,内勤,2026-01-02,1,2026-01-01\n011,x,研发部,业务人员,2026-01-01,-1,`,
    )
    expect(problemsOf(answered)).toEqual([
      'error import-missing-name B2',
      'error cell-not-a-date E2',
      'error cell-not-a-number F2',
      'error employee-id-missing A3',
      'error left-before-hired G4',
      'error import-name-unknown C5',
      'error import-name-unknown D5',
    ])
    expect(answered.json.issues[5].message).toContain('研发部')
    expect(answered.json).not.toHaveProperty('fingerprint')
    expect(answered.json.unknown).toMatchObject([
      { kind: 'department', name: '研发部', rows: 1, line: 5 },
      { kind: 'post', name: '业务人员', suggestions: [{ id: 'sales-rep', name: '业务员' }] },
    ])
  })

  test('holds to the form of single writes', async () => {
    const answered = await check(`${header}\n0 9,x,sales,clerk,2026-01-01,1.23456`)
    expect(problemsOf(answered)).toEqual(['error text-malformed A2', 'error text-malformed F2'])
  })

  test('takes columns and constants as it is told, and refuses what no column can be about', async () => {
    const options = {
      columns: { A: 'employeeId', B: 'name', C: null },
      constants: { department: 'sales', post: 'clerk', hired: '2026-01-01', payBase: '5000' },
    }
    const { json } = await check('No,Who,姓名\n009,陈静,y', options)
    expect(json.columns.map(({ by }: { by: string }) => by)).toEqual(['chosen', 'chosen', 'chosen'])
    expect(json.diff.new).toBe(1)
    const refused = await check('No\n1', { columns: { A: 'employeId' }, constants: { x: 1 } })
    expect([refused.status, refused.json.issues.map(({ path }: { path: string }) => path)]).toEqual([
      400,
      ['/columns/A', '/constants/x'],
    ])
    expect(refused.json.issues[0].message).toContain('employeeId')
    expect(problemsOf(await check('工号\n007', { columns: { B: 'name' } }))).toEqual(['error import-column-missing'])
    expect((await check('No\n1', { colums: {} })).status).toBe(400)
    expect((await sendFile(app, 'employees/check?options={"a":1,"a":2}', { as: app.as.hr, file: 'x' })).status).toBe(
      400,
    )
  })

  test('reads amounts in the unit of their column, exactly', async () => {
    const file = '工号,薪酬基数（万元）\n007,0.80505'
    const byName = await check(file)
    expect(byName.json.columns[1]).toMatchObject({ meaning: 'payBase', unit: 'ten-thousand' })
    expect(byName.json.diff.changes[0].values).toEqual([{ key: 'payBase', before: '8000.00', after: '8050.5' }])
    const chosen = await check(file, { units: { B: 'thousand' } })
    expect(chosen.json.diff.changes[0].values[0].after).toBe('805.05')
  })

  test('the same amount in other digits is no change', async () => {
    expect((await check('工号,薪酬基数\n007,8000')).json.diff).toMatchObject({ changed: 0, unchanged: 1 })
  })

  test('a change of place goes into the history from its day on', async () => {
    const done = await bring('工号,部门,生效日期\n007,运营部,2026-02-01')
    expect([done.status, done.json]).toEqual([200, { new: 0, changed: 1, unchanged: 0, made: 0 }])
    expect((await person('007'))?.history).toEqual([
      { from: '2025-01-01', department: 'sales', post: 'sales-rep' },
      { from: '2026-02-01', department: 'operations', post: 'sales-rep' },
    ])
    expect(problemsOf(await check('工号,部门,生效日期\n007,业务部,2026-03-03'))).toEqual(['error from-in-future C2'])
  })

  test('whoever looks after a department brings in its people only', async () => {
    const file = `${header}\n009,x,业务部,内勤,2026-01-01,1\n010,x,运营部,内勤,2026-01-01,1\n007,y,,,,`
    expect(problemsOf(await check(file, {}, 'hrOfOperations'))).toEqual([
      'error import-outside-reach A2',
      'error import-outside-reach A4',
    ])
    expect((await bring('工号,部门\n008,业务部', {}, 'hrOfOperations')).status).toBe(403)
    expect((await bring('工号,姓名\n008,李强强', {}, 'hrOfOperations')).json).toMatchObject({ changed: 1 })
  })

  test('makes departments and posts where that is wanted, for whoever may', async () => {
    const file = `${header}\n009,x,研发部,Data Scientist,2026-01-01,1\n010,x,研发部,内勤,2026-01-01,1`
    const values = { department: { 研发部: { create: true, parent: 'operations' } }, post: { '*': { create: true } } }
    const refused = await check(file, { values }, 'hrOfOperations')
    expect(problemsOf(refused)).toEqual(['error import-may-not-create D2'])
    expect((await bring(file, { values })).json).toEqual({ new: 2, changed: 0, unchanged: 0, made: 2 })
    expect(await person('009')).toMatchObject({ department: 'yanfabu', post: 'data-scientist' })
    const below = { values: { department: { '*': { create: true, parent: 'operations' } } } }
    const own = await bring(`${header}\n011,x,测试部,内勤,2026-01-01,1`, below, 'hrOfOperations')
    expect(own.json).toMatchObject({ new: 1, made: 1 })
    const above = { values: { department: { '*': { create: true, parent: 'nowhere' } } } }
    expect(problemsOf(await check(`${header}\n012,x,别部,内勤,2026-01-01,1`, above))).toEqual([
      'error import-parent-unknown C2',
    ])
  })

  test('a name of the file can be one of ours', async () => {
    const values = { department: { 业务一部: 'sales', 无此部: 'nowhere' } }
    const answered = await check(`${header}\n009,x,业务一部,内勤,2026-01-01,1\n010,x,无此部,内勤,2026-01-01,1`, {
      values,
    })
    expect(problemsOf(answered)).toEqual(['error no-such-department C3'])
  })

  test('people are put into no department that has ended', async () => {
    const ended = { do: 'create', in: 'departments', id: 'old', fields: { name: '旧部', ended: '2026-01-01' } } as const
    await app.deps.store.apply({ name: 'set-up-old', changes: [ended] })
    expect(problemsOf(await check('工号,部门\n007,旧部'))).toEqual(['error has-ended B2'])
  })

  test('nobody but whoever may write employees checks files', async () => {
    expect((await check(header, {}, 'manager')).status).toBe(403)
    expect((await check(header, {}, 'nobody')).status).toBe(401)
  })
})

describe('the import of employees', () => {
  const file = `${header}\n009,陈静,业务部,内勤,2026-01-05,5500.50\n007,王芳芳,,,,`

  test('is one command with its audit entry, which has counts and no amounts, and the mapping', async () => {
    const before = app.deps.store.status().seq
    const done = await bring(file)
    expect([done.status, done.json]).toEqual([200, { new: 1, changed: 1, unchanged: 0, made: 0 }])
    // One for the pay that the check showed, one for the import.
    expect(app.deps.store.status().seq).toBe(before + 2)
    const { records } = await app.deps.store.list('audit', { scope: 'everything' })
    expect(records.at(-1)?.fields).toMatchObject({
      ...{ action: 'import-employees', resource: 'employees', outcome: 'done' },
      after: { file: 'people.csv', rows: 2, new: 1, changed: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(JSON.stringify(records.at(-1)?.fields)).not.toContain('5500')
    expect(JSON.stringify(app.lines)).not.toMatch(/\b5500\b|陈静/)
    expect(await person('009')).toEqual({
      ...{ name: '陈静', department: 'sales', post: 'clerk', hired: '2026-01-05', payBase: '5500.5' },
      history: [{ from: '2026-01-05', department: 'sales', post: 'clerk' }],
    })
  })

  test('with any error brings in nothing', async () => {
    const wrong = await sendFile(app, 'employees', {
      as: app.as.hr,
      file: `${file}\n010,x,业务部,内勤,2026-01-05,x`,
      fingerprint: 'x',
    })
    expect([wrong.status, wrong.json.code]).toEqual([422, 'import-has-errors'])
    expect(wrong.json.errors.F4).toContain('数')
    expect(await person('009')).toBeUndefined()
  })

  test('does what the check said, or nothing', async () => {
    const checked = await check(file)
    const { fingerprint } = checked.json
    const send = (more: object) => sendFile(app, 'employees', { as: app.as.hr, file, fingerprint, ...more })
    expect((await send({ file: `${file}\n` })).json.code).toBe('import-changed')
    expect((await send({ options: { grouping: true } })).status).toBe(409)
    const { version = 1, fields = {} } = (await app.deps.store.get('employees', '007', 'everything')) ?? {}
    const change = { do: 'replace', in: 'employees', id: '007', version, fields: { ...fields, team: 'a' } } as const
    await app.deps.store.apply({ name: 'change-employee', changes: [change] })
    expect((await send({})).status).toBe(409)
    expect(await person('009')).toBeUndefined()
    const without = await sendFile(app, 'employees', { as: app.as.hr, file })
    expect([without.status, without.json.issues[0].code]).toEqual([400, 'import-fingerprint-missing'])
  })

  test('sent twice with one key is done once and answered twice', async () => {
    const { fingerprint } = (await check(file)).json
    const headers = { 'idempotency-key': 'k1' }
    const send = () => sendFile(app, 'employees', { as: app.as.hr, file, fingerprint, headers })
    const [first, second] = [await send(), await send()]
    expect([first.status, first.json]).toEqual([200, { new: 1, changed: 1, unchanged: 0, made: 0 }])
    expect([second.status, second.json]).toEqual([first.status, first.json])
  })

  test('remembers what columns mean, and what was left out', async () => {
    const odd = 'No,Who,姓名,Where,What,When,Pay\n009,陈静,y,业务部,内勤,2026-01-05,0.5'
    const columns = { A: 'employeeId', B: 'name', C: null, D: 'department', E: 'post', F: 'hired', G: 'payBase' }
    expect((await bring(odd, { columns, units: { G: 'ten-thousand' } })).status).toBe(200)
    const again = await check(odd.replace('009', '010'))
    expect(again.json.columns.map(({ by }: { by: string }) => by)).toEqual(
      Array.from(columns ? 'ABCDEFG' : '', () => 'remembered'),
    )
    expect(again.json.columns[6]).toMatchObject({ meaning: 'payBase', unit: 'ten-thousand' })
    expect(again.json.diff.new).toBe(1)
    const otherwise = await check(odd, { columns: { B: null, C: 'name' } })
    expect(otherwise.json.diff.changes[0].values).toEqual([{ key: 'name', before: '陈静', after: 'y' }])
  })

  test('gives the same from a workbook', async () => {
    const rows = [header.split(','), ['009', '陈静', '业务部', '内勤', '2026-01-05', 5500.5]]
    expect((await bring(workbookOf({ rows: sheetOf(rows) }))).json.new).toBe(1)
    expect(await person('009')).toMatchObject({ hired: '2026-01-05', payBase: '5500.5' })
  })
})
