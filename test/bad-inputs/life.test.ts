import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordPreview } from '../../server/uses/schemes/record-preview.ts'
import { doingBy, salesCases, salesScheme } from '../support/company.ts'
import { type CompanyApp, companyApp } from '../support/company-app.ts'
import { signIn } from '../support/sign-in.ts'

const id = 'sales-monthly'
const publication = { publicisedDays: 0, inForceFrom: '2026-03-02' }
let app: CompanyApp

beforeEach(async () => {
  app = await companyApp()
})
afterEach(() => app.close())

async function submitted(as: string): Promise<string> {
  const { json } = await app.call('POST', '/schemes', { as, body: { document: salesScheme(), cases: salesCases } })
  const { status } = await app.call('POST', `/schemes/${id}/submit`, { as, body: { hash: json.hash } })
  expect(status).toBe(200)
  return json.hash
}

async function refusals(): Promise<readonly unknown[]> {
  const filter = { field: 'outcome', is: 'refused' } as const
  return (await app.deps.store.list('audit', { scope: 'everything', filter })).records.map(({ fields }) => fields)
}

describe('bad steps in the life of a scheme', () => {
  test.each([
    ['2026-01', 409, 'period-is-closed', []],
    ['2026-02', 201, undefined, undefined],
    ['2026-04', 400, 'body-wrong', ['period-in-future']],
  ] as const)(
    'bad input 56: facts for %s, where January is closed and it is March',
    async (period, status, code, codes) => {
      const body = { period, employee: '007', facts: { sales: 1 } }
      const { status: got, json } = await app.call('POST', '/facts', { as: app.as.hr, body })
      expect([got, json.code]).toEqual([status, code])
      expect(json.issues?.map((issue: { code: string }) => issue.code)).toEqual(codes)
    },
  )

  test('bad input 79: somebody of another department asks for pay', async () => {
    for (const url of ['/employees/007', '/facts/2026-02:007']) {
      const answered = await app.call('GET', url, { as: app.as.hrOfOperations })
      expect([answered.status, answered.json.code]).toEqual([404, 'not-found'])
      expect(answered.text).not.toContain('8000')
    }
    expect(await refusals()).toMatchObject([
      { action: 'read-pay', resource: 'employees', resourceId: '007', who: { id: 'ops' }, refusal: 'not-found' },
      { action: 'read-pay', resource: 'facts', resourceId: '2026-02:007', who: { id: 'ops' }, refusal: 'not-found' },
    ])
  })

  test('bad input 91: authors approve their own draft', async () => {
    const grants = ['editor', 'approver'].map((role) => ({ role: role as 'editor', departments: 'all' as const }))
    const both = await signIn(app.deps, { id: 'both', grants })
    const hash = await submitted(both)
    const answered = await app.call('POST', `/schemes/${id}/approve`, { as: both, body: { hash } })
    expect([answered.status, answered.json.code]).toEqual([403, 'own-draft'])
    expect((await app.deps.store.get('schemes', id, 'everything'))?.fields.state).toBe('submitted')
    expect(await refusals()).toMatchObject([{ action: 'approve-scheme', refusal: 'own-draft', who: { id: 'both' } }])
    const other = await app.call('POST', `/schemes/${id}/approve`, { as: app.as.approver, body: { hash } })
    expect(other.status).toBe(200)
  })

  test('bad input 91: whoever submits the draft of others does not approve it either', async () => {
    const grants = ['editor', 'approver'].map((role) => ({ role: role as 'editor', departments: 'all' as const }))
    const both = await signIn(app.deps, { id: 'both', grants })
    const { json } = await app.call('POST', '/schemes', { as: app.as.editor, body: { document: salesScheme() } })
    await app.call('POST', `/schemes/${id}/submit`, { as: both, body: { hash: json.hash } })
    const answered = await app.call('POST', `/schemes/${id}/approve`, { as: both, body: { hash: json.hash } })
    expect([answered.status, answered.json.code]).toEqual([403, 'own-draft'])
  })

  test('bad input 92: publishing a draft that nobody approved', async () => {
    const hash = await submitted(app.as.editor)
    await recordPreview({ scheme: id, hash, summary: {} }, doingBy('editor', app.deps.store))
    const answered = await app.call('POST', `/schemes/${id}/publish`, { as: app.as.hr, body: publication })
    expect(answered).toMatchObject({
      status: 409,
      json: { code: 'publication-refused', issues: [{ code: 'gate-not-approved' }] },
    })
    expect((await app.deps.store.list('versions', { scope: 'everything' })).total).toBe(0)
  })
})
