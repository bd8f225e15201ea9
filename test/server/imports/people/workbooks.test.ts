import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createScheme } from '../../../../server/uses/schemes/create-scheme.ts'
import { asJson } from '../../../../server/uses/schemes/scheme-record.ts'
import { type CompanyApp, companyApp } from '../../../support/company-app.ts'
import { doingBy, salesScheme } from '../../../support/company.ts'
import { importFile, sendFile } from '../../../support/import-file.ts'
import { fetchWorkbook, sheetsIn } from '../../../support/read-workbook.ts'
import { sheetOf, workbookOf } from '../../../support/workbook.ts'

let app: CompanyApp
beforeEach(async () => {
  app = await companyApp()
})
afterEach(() => app.close())

const get = (url: string, language = '') => fetchWorkbook(app.origin, 'GET', url, { as: `${app.as.hr}${language}` })

describe('the rows that have errors', () => {
  const failed = async (purpose: string, file: Uint8Array, options: object) => {
    const url = `/imports/${purpose}/failed-rows?options=${encodeURIComponent(JSON.stringify(options))}`
    const { status, headers, bytes } = await fetchWorkbook(app.origin, 'POST', url, { as: app.as.hr, body: file })
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')])
    const [sheet] = (await sheetsIn(bytes)).values()
    return { bytes, rows: sheet?.rows ?? [] }
  }
  const facts = { period: '2026-02' }

  test('come with all their cells and what is wrong', async () => {
    const file = Buffer.from('工号,备注,销售额\n007,a,1\n008,=1+1,x\n010,c,-5\n')
    const { rows } = await failed('facts', file, facts)
    expect(rows).toEqual([
      ['工号', '备注', '销售额', '问题'],
      ['008', "'=1+1", 'x', expect.stringMatching(/^C3: .*x/)],
      ['010', 'c', -5, expect.stringMatching(/^A4: .*010/)],
    ])
  })

  test('can be corrected and brought in as they are', async () => {
    const file = Buffer.from('工号,姓名,薪酬基数\n007,=王芳,x\n008,李强强,1\n')
    const { bytes, rows } = await failed('employees', file, {})
    expect(rows).toHaveLength(2)
    const corrected = workbookOf({
      rows: sheetOf([rows[0], ['007', "'=王芳", 5]].map((row) => (row ?? []).map(String))),
    })
    const done = await importFile(app, 'employees', { as: app.as.hr, file: corrected })
    expect(done.json).toMatchObject({ changed: 1 })
    expect((await app.deps.store.get('employees', '007', 'everything'))?.fields).toMatchObject({
      name: '=王芳',
      payBase: '5',
    })
    expect((await sendFile(app, 'employees/check', { as: app.as.hr, file: bytes })).json.counts.error).toBe(1)
  })

  test('of a workbook keep percentages as such', async () => {
    const change = {
      do: 'create',
      in: 'metrics',
      id: 'rate',
      fields: { kind: 'given', name: '达成率', unit: 'percent' },
    } as const
    await app.deps.store.apply({ name: 'set-up-rate', changes: [change] })
    const rows = sheetOf([
      ['工号', '达成率'],
      ['nobody', { xml: '<c s="2"><v>0.855</v></c>' }],
    ])
    expect((await failed('facts', workbookOf({ rows }), facts)).rows[1]?.slice(0, 2)).toEqual(['nobody', '85.5%'])
  })
})

describe('the workbook for employees', () => {
  test('has a column for everything, pick lists, and says what the columns are', async () => {
    const { status, headers, bytes } = await get('/workbooks/employees')
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('.xlsx')])
    const { sheets } = await readXlsx(bytes)
    const [sheet, notes, choices] = sheets
    expect(sheet?.rows[0]).toEqual([
      '工号',
      '姓名',
      '部门',
      '岗位',
      '团队',
      '入职日期',
      '离职日期',
      '薪酬基数',
      '生效日期',
    ])
    expect(sheet?.dataValidations?.map(({ range, type }) => [range.slice(0, 2), type])).toEqual([
      ['C2', 'list'],
      ['D2', 'list'],
    ])
    const namesIn = (column: number) => choices?.rows.flatMap((row) => row[column] ?? []).map(String)
    expect(new Set(namesIn(0))).toEqual(new Set(['公司', '业务部', '运营部']))
    expect(new Set(namesIn(1))).toEqual(new Set(['业务员', '内勤']))
    expect(notes?.rows[1]).toEqual(['工号', '文字', null, '是', 'employeeId'])
  })

  test('comes in as it is, filled in', async () => {
    const [sheet] = (await sheetsIn((await get('/workbooks/employees')).bytes)).values()
    const header = (sheet?.rows[0] ?? []).map(String)
    const filled = [header, ['009', '陈静', '业务部', '内勤', 'north', '2026-01-05', '', '5000', '']]
    const done = await importFile(app, 'employees', { as: app.as.hr, file: workbookOf({ rows: sheetOf(filled) }) })
    expect(done.json).toMatchObject({ new: 1 })
  })
})

describe('the workbook for figures', () => {
  beforeEach(async () => {
    const document = salesScheme({
      metrics: [
        { kind: 'given', id: 'sales', name: '销售额', unit: 'money', min: 0, required: true },
        { kind: 'given', id: 'attitude', name: '态度', unit: 'grade', levels: ['优', '良'] },
        { kind: 'given', id: 'target', name: '目标', unit: 'money' },
        { kind: 'given', id: 'base', name: '基数', unit: 'money' },
      ],
    })
    await createScheme({ document: asJson(document) }, doingBy('author', app.deps.store))
  })
  const url = '/workbooks/facts?scheme=sales-monthly&period=2026-02'

  test('has the metrics that the library has, and the people of the department', async () => {
    const { bytes } = await get(url)
    const { sheets } = await readXlsx(bytes)
    const [sheet, notes] = sheets
    expect(sheet?.rows.filter((row) => row.some((cell) => cell !== null))).toEqual([
      ['工号', '姓名', '销售额', '态度'],
      ['007', '王芳', ...Array.from({ length: sheet?.rows[1]?.length === 4 ? 2 : 0 }, () => null)],
    ])
    expect(sheet?.dataValidations?.map(({ range }) => range.slice(0, 2))).toEqual(['D2'])
    expect(notes?.rows[3]).toEqual(['销售额', '金额', '不小于 0', '是', 'sales'])
  })

  test('comes in as it is, filled in', async () => {
    const [sheet] = (await sheetsIn((await get(url)).bytes)).values()
    const filled = [(sheet?.rows[0] ?? []).map(String), ['007', '王芳', 100.5, '优']]
    const options = { scheme: 'sales-monthly', period: '2026-02' }
    const file = workbookOf({ rows: sheetOf(filled) })
    expect((await importFile(app, 'facts', { as: app.as.hr, file, options })).json).toMatchObject({ new: 1 })
  })

  test('is refused without scheme or period, and for a closed period', async () => {
    const statusOf = async (query: string) => (await get(`/workbooks/facts${query}`)).status
    expect(await statusOf('?period=2026-02')).toBe(400)
    expect(await statusOf('?scheme=sales-monthly')).toBe(400)
    expect(await statusOf('?scheme=sales-monthly&period=2026-01')).toBe(409)
    expect(await statusOf('?scheme=nowhere&period=2026-02')).toBe(404)
  })
})
