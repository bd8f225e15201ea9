import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { RawScheme } from '../../../../engine/index.ts'
import type { StoredRecord } from '../../../../server/store/store.ts'
import { type CompanyApp, companyApp } from '../../../support/company-app.ts'
import { doingBy } from '../../../support/company.ts'
import { hrFile, type HrFile } from '../../../support/hr-file.ts'
import { importFile, sendFile } from '../../../support/import-file.ts'
import { createScheme } from '../../../../server/uses/schemes/create-scheme.ts'
import { asJson } from '../../../../server/uses/schemes/scheme-record.ts'

const root = path.join(import.meta.dirname, '../../../..')
const raw = JSON.parse(readFileSync(path.join(root, 'schemes/hr-employees.scheme.json'), 'utf8')) as RawScheme

let app: CompanyApp
afterEach(() => app.close())

/** A company whose library has the metrics of the scheme, and a period of last year. */
async function company(): Promise<CompanyApp> {
  const made = await companyApp()
  const metrics = raw.metrics.flatMap((metric) => {
    const { id, ...fields } = metric
    return metric.kind === 'given' ? [{ do: 'create', in: 'metrics', id, fields: asJson(fields) } as const] : []
  })
  const period = { state: 'open', cycle: 'year', from: '2025-01-01', to: '2025-12-31' }
  await made.deps.store.apply({
    name: 'set-up-year',
    changes: [...metrics, { do: 'create', in: 'periods', id: '2025', fields: period }],
  })
  await createScheme({ document: asJson({ ...raw, department: 'company' }) }, doingBy('author', made.deps.store))
  return made
}

const ofPeople = { employeeId: 'EmployeeNumber', department: 'Department', post: 'JobRole', payBase: 'MonthlyIncome' }
const ofFigures = {
  'monthly-income': 'MonthlyIncome',
  'performance-rating': 'PerformanceRating',
  'job-involvement': 'JobInvolvement',
  trainings: 'TrainingTimesLastYear',
  'service-years': 'YearsAtCompany',
  overtime: 'OverTime',
  'salary-hike': 'PercentSalaryHike',
}

const forPeople = {
  constants: { name: 'someone', hired: '2020-01-01' },
  values: { department: { '*': { create: true, parent: 'company' } }, post: { '*': { create: true } } },
}
const forFigures = { scheme: 'hr-employees', period: '2025' }

/** The options that name columns by their letters, as they stand in the file. */
async function withColumns(to: string, file: HrFile, options: object, names: Readonly<Record<string, string>>) {
  const { json } = await sendFile(app, `${to}/check`, { as: app.as.hr, file: await hrFile(file), options })
  const letters = new Map<string, string>(
    json.columns.map((column: { name: string; letters: string }) => [column.name, column.letters]),
  )
  const columns = Object.fromEntries(Object.entries(names).map(([key, name]) => [letters.get(name), key]))
  return { ...options, columns }
}

/** Brings in the employees and their figures, and gives what the store then has. */
async function bringIn(file: HrFile): Promise<Readonly<Record<string, readonly StoredRecord[]>>> {
  const bytes = await hrFile(file)
  const people = await withColumns('employees', file, forPeople, ofPeople)
  const first = await importFile(app, 'employees', { as: app.as.hr, file: bytes, options: people, name: file })
  expect([first.status, first.json.new]).toEqual([200, 1470])
  const figures = await withColumns('facts', file, forFigures, { employeeId: 'EmployeeNumber', ...ofFigures })
  const second = await importFile(app, 'facts', { as: app.as.hr, file: bytes, options: figures, name: file })
  expect([second.status, second.json]).toEqual([200, { new: 1470, changed: 0, unchanged: 0, made: 0 }])
  const names = ['departments', 'posts', 'employees', 'facts']
  const lists = await Promise.all(names.map((name) => app.deps.store.list(name, { scope: 'everything' })))
  return Object.fromEntries(names.map((name, index) => [name, lists[index]?.records ?? []]))
}

describe.each<HrFile>(['hr-employees.csv', 'hr-employees.xlsx'])('%s', (file) => {
  test('comes in whole over the API, with its departments and posts', async () => {
    app = await company()
    const { departments = [], posts = [], employees = [], facts = [] } = await bringIn(file)
    const below = departments.filter(({ fields }) => fields.parent === 'company').map(({ id }) => id)
    expect(below).toEqual(expect.arrayContaining(['human-resources', 'research-development', 'sales']))
    expect(posts.find(({ fields }) => fields.name === 'Research Scientist')?.id).toBe('research-scientist')
    expect([employees.length, facts.length]).toEqual([1472, 1470])
    expect(employees.find(({ id }) => id === '2')?.fields).toEqual({
      ...{ name: 'someone', hired: '2020-01-01', payBase: '5130' },
      ...{ department: 'research-development', post: 'research-scientist' },
      history: [{ from: '2020-01-01', department: 'research-development', post: 'research-scientist' }],
    })
    expect(facts.find(({ id }) => id === '2025:2')?.fields).toMatchObject({
      ...{ period: '2025', employee: '2', department: 'research-development' },
      facts: { 'monthly-income': 5130, overtime: false, 'salary-hike': 23 },
    })
  })

  test('is understood by itself the second time, and then changes nothing', async () => {
    app = await company()
    await bringIn(file)
    const bytes = await hrFile(file)
    const again = await sendFile(app, 'facts/check', { as: app.as.hr, file: bytes, options: forFigures, name: file })
    expect(again.json.diff).toEqual({ new: 0, changed: 0, unchanged: 1470, changes: [] })
    const known = again.json.columns.filter((column: { meaning?: string }) => column.meaning !== undefined)
    expect(known).toHaveLength(8)
    expect(known[0]).toMatchObject({ by: 'remembered' })
  })
})

test('the same state comes of the CSV and of the workbook', async () => {
  app = await company()
  const fromCsv = await bringIn('hr-employees.csv')
  await app.close()
  app = await company()
  expect(await bringIn('hr-employees.xlsx')).toEqual(fromCsv)
})
