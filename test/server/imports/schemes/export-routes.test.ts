import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RawScheme } from '../../../../engine/index.ts'
import { openStore } from '../../../../server/start/open-store.ts'
import type { Store } from '../../../../server/store/store.ts'
import { publishScheme } from '../../../../server/uses/schemes/publish-scheme.ts'
import { FuzzCases } from '../../../fuzz/fuzz-case.ts'
import { apiApp } from '../../../support/api-app.ts'
import { approvedScheme, doingBy, makeScheme, salesCases, salesScheme } from '../../../support/company.ts'
import { type CompanyApp, companyApp } from '../../../support/company-app.ts'
import { ownFolder } from '../../../support/own-folder.ts'
import { bringIn, exportOf, keepingAll } from '../../../support/scheme-imports.ts'
import { signIn } from '../../../support/sign-in.ts'

const folder = new URL('../../../../schemes/', import.meta.url)
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.scheme.json'))
  .map((name) => name.replace('.scheme.json', ''))

function template(id: string): { scheme: RawScheme; cases: object } {
  const read = (kind: string) => JSON.parse(readFileSync(new URL(`${id}.${kind}.json`, folder), 'utf8'))
  return { scheme: read('scheme'), cases: read('cases') }
}

/** The application of the company, with an empty library of metrics: what schemes call so is theirs. */
async function appWithoutMetrics(store?: Store): Promise<CompanyApp> {
  const app = await companyApp(store === undefined ? {} : { store })
  const { records } = await app.deps.store.list('metrics', { scope: 'everything' })
  const changes = records.map(({ id, version }) => ({ do: 'remove', in: 'metrics', id, version }) as const)
  await app.deps.store.apply({ name: 'clear-library', changes })
  return app
}

interface PackageToSend {
  readonly package: 1
  readonly scheme: RawScheme
  readonly cases?: object
}

/** Imports a file with everything that it brings, exports it, and imports that in its place: both exports are the same. */
async function importedTwice(app: CompanyApp, file: PackageToSend): Promise<string> {
  const { id } = file.scheme
  const sent = { file, options: { department: 'operations' } }
  const made = await bringIn(app, { file, options: await keepingAll(app, sent) })
  expect(made.status, made.text).toBe(201)
  const first = await exportOf(app, id)
  const again = { file: first.text, options: { version: 1 } }
  const replaced = await bringIn(app, { ...again, options: await keepingAll(app, again) })
  expect(replaced.status, replaced.text).toBe(200)
  expect((await exportOf(app, id)).text).toBe(first.text)
  return first.text
}

/** What has to come back of a package: the same, but for the department. */
function asImported({ scheme, cases }: { scheme: RawScheme; cases?: object }): string {
  const document = { ...scheme, department: 'operations' }
  const whole = cases === undefined ? document : { package: 1, scheme: document, parameters: {}, cases }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

describe('an export', () => {
  let app: CompanyApp
  beforeAll(async () => {
    app = await appWithoutMetrics()
  })
  afterAll(() => app.close())

  test.each(templates)('of %s is imported again to the same file, byte for byte', async (id) => {
    const { scheme, cases } = template(id)
    expect(await importedTwice(app, { package: 1, scheme, cases })).toBe(asImported({ scheme, cases }))
  })

  test('of whatever scheme is imported again to the same file, byte for byte', async () => {
    let number = 0
    const property = fc.asyncProperty(new FuzzCases(1), async ({ scheme: drawn }) => {
      const scheme: RawScheme = { ...drawn, id: `fuzz-${++number}` }
      expect(await importedTwice(app, { package: 1, scheme })).toBe(asImported({ scheme }))
    })
    await fc.assert(property, { numRuns: 12, seed: 6, endOnFailure: true })
  })

  test('is a package where there are parameters or cases, and else the document; either when asked for', async () => {
    const id = 'plain'
    const scheme = salesScheme({ id, department: 'operations' })
    await importedTwice(app, { package: 1, scheme })
    const document = JSON.parse((await exportOf(app, id)).text)
    expect(document).toEqual(scheme)
    expect((await exportOf(app, id, '?with=document')).json).toEqual(document)
    expect((await exportOf(app, id, '?with=package')).json).toEqual({ package: 1, scheme: document, parameters: {} })
    const refused = await exportOf(app, id, '?with=everything')
    expect([refused.status, refused.json.code]).toEqual([400, 'query-malformed'])
    const { scheme: withCases } = template('d03-three-part-pay')
    expect((await exportOf(app, withCases.id, '?with=document')).json.id).toBe(withCases.id)
  })

  test('is saved under its id', async () => {
    const { headers } = await exportOf(app, 'd03-three-part-pay')
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="d03-three-part-pay.scheme.json"',
    })
  })
})

describe('a version', () => {
  test('is exported with its cases, for whoever reads it, and comes in as another scheme', async () => {
    const app = await companyApp()
    const { store } = app.deps
    await approvedScheme(store, await makeScheme(store))
    await publishScheme('sales-monthly', { publicisedDays: 0, inForceFrom: '2026-03-02' }, doingBy('publisher', store))
    const file = await exportOf(app, 'sales-monthly:1', '', 'manager')
    expect(file.headers['content-disposition']).toBe('attachment; filename="sales-monthly-1.scheme.json"')
    expect(file.json).toEqual({ package: 1, scheme: salesScheme(), parameters: {}, cases: salesCases })
    const hidden = await exportOf(app, 'sales-monthly:1', '', 'hrOfOperations')
    expect(hidden.status).toBe(404)
    const from = { from: 'sales-monthly:1', options: { as: 'another' } }
    const made = await bringIn(app, { ...from, options: await keepingAll(app, from) })
    expect(made).toMatchObject({ status: 201, json: { document: { id: 'another' }, cases: { scheme: 'another' } } })
    await app.close()
  })
})

describe('a store of files', () => {
  test('gives the same exports, also after it was opened again', async () => {
    const folder = path.join(ownFolder(), 'data')
    const { store } = await openStore({ folder })
    const app = await appWithoutMetrics(store)
    const files = templates.map((id) => ({ package: 1, ...template(id) }) as const)
    for (const file of files) {
      const options = await keepingAll(app, { file, options: { department: 'operations' } })
      expect((await bringIn(app, { file, options })).status).toBe(201)
    }
    await app.close()

    const opened = await openStore({ folder })
    const later = await apiApp({ store: opened.store })
    const as = await signIn(later.deps, { id: 'hr-2', grants: [{ role: 'hr', departments: 'all' }] })
    for (const { scheme, cases } of files) {
      const { text } = await later.call('GET', `/schemes/${scheme.id}/export`, { as })
      expect(text).toBe(asImported({ scheme, cases }))
    }
    await later.close()
  })
})
