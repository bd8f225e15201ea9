import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { salesCases, salesScheme } from '../../support/company.ts'
import { type Caller, type CompanyApp, companyApp } from '../../support/company-app.ts'
import { recordPreview } from '../../../server/uses/schemes/record-preview.ts'
import { doingBy } from '../../support/company.ts'

const id = 'sales-monthly'
let app: CompanyApp

beforeEach(async () => {
  app = await companyApp()
})
afterEach(() => app.close())

const content = { document: salesScheme(), cases: salesCases }
const publication = { publicisedDays: 5, inForceFrom: '2026-03-07' }

const post = (who: Caller, url: string, body: unknown, headers: Record<string, string> = {}) =>
  app.call('POST', url, { as: app.as[who], headers, ...(body !== undefined && { body }) })

async function make(): Promise<string> {
  const { status, json } = await post('editor', '/schemes', content)
  expect([status, json.code]).toEqual([201, undefined])
  return json.hash
}

async function makeApproved(): Promise<string> {
  const hash = await make()
  expect((await post('editor', `/schemes/${id}/submit`, { hash })).status).toBe(200)
  await recordPreview({ scheme: id, hash, summary: {} }, doingBy('editor', app.deps.store))
  expect((await post('approver', `/schemes/${id}/approve`, { hash })).status).toBe(200)
  return hash
}

describe('a scheme over HTTP', () => {
  test('goes from draft to publicised, is compared and rolled back', async () => {
    const hash = await makeApproved()
    expect((await app.call('GET', `/schemes/${id}/gate`, { as: app.as.hr })).json).toMatchObject({
      isOpen: true,
      hash,
      missing: [],
    })
    const published = await post('hr', `/schemes/${id}/publish`, publication)
    expect(published).toMatchObject({ status: 201, json: { id: `${id}:1`, number: 1, state: 'publicised', hash } })
    expect(published.json).not.toHaveProperty('document')
    const read = await app.call('GET', `/versions/${id}:1`, { as: app.as.manager })
    expect(read.json).toMatchObject({
      state: 'publicised',
      document: { id },
      authors: ['editor'],
      approvedBy: 'approver',
    })
    const saved = await app.call('PUT', `/schemes/${id}`, {
      as: app.as.editor,
      headers: { 'if-match': '"4"' },
      body: { ...content, document: salesScheme({ name: '新方案' }) },
    })
    expect(saved).toMatchObject({ status: 200, json: { version: 5, state: 'draft', name: '新方案' } })
    const diff = await app.call('GET', `/versions/${id}:1/diff?with=draft`, { as: app.as.editor })
    expect(diff.json).toMatchObject({
      before: `${id}:1`,
      after: 'draft',
      changes: [{ kind: 'changed', field: 'name' }],
    })
    expect(diff.json.changes[0].message).toContain('新方案')
    const back = await post('hr', `/schemes/${id}/rollback`, { version: `${id}:1` }, { 'if-match': '"5"' })
    expect(back).toMatchObject({ status: 200, json: { version: 6, state: 'draft', hash, basedOn: `${id}:1` } })
    const list = await app.call('GET', '/versions', { as: app.as.auditor })
    expect(list.json).toMatchObject([{ id: `${id}:1`, state: 'publicised' }])
    expect(list.json[0]).not.toHaveProperty('document')
  })

  test('says in both languages what publication still needs', async () => {
    await make()
    for (const [language, sentence] of [
      ['zh-CN', '当前内容尚未试算，须先对全部人员试算。'],
      ['en', 'This content has not been previewed for everybody.'],
    ] as const) {
      const headers = { 'accept-language': language }
      const { json } = await app.call('GET', `/schemes/${id}/gate`, { as: app.as.hr, headers })
      expect(json).toMatchObject({ isOpen: false, missing: [{ code: 'gate-not-approved' }, { message: sentence }] })
      const refused = await post('hr', `/schemes/${id}/publish`, publication, headers)
      expect(refused).toMatchObject({
        status: 409,
        json: { code: 'publication-refused', issues: [{}, { message: sentence }] },
      })
    }
  })

  test('shows in its draft what the checks found, each with its sentence', async () => {
    const document = { ...salesScheme(), indicators: salesScheme().indicators.map((each) => ({ ...each, weight: 95 })) }
    const { json } = await post('editor', '/schemes', { document })
    expect(json.checked).toMatchObject({
      errors: 1,
      issues: [{ severity: 'error', message: expect.stringMatching(/95/) }],
    })
    const full = await app.call('GET', `/schemes/${id}/check`, { as: app.as.auditor })
    expect(full.json).toMatchObject({ id, isFull: true, isFinished: true, errors: 1 })
  })

  test('can be saved as it was read, with the fields that the server makes', async () => {
    await make()
    const read = await app.call('GET', `/schemes/${id}`, { as: app.as.editor })
    const sending = { as: app.as.editor, headers: { 'if-match': String(read.headers.etag) } }
    const saved = await app.call('PUT', `/schemes/${id}`, {
      ...sending,
      body: { ...read.json, document: salesScheme({ name: '乙' }) },
    })
    expect(saved).toMatchObject({ status: 200, json: { name: '乙', version: 2 } })
    const forged = { ...content, state: 'approved' }
    const refused = await app.call('PUT', `/schemes/${id}`, {
      as: app.as.editor,
      headers: { 'if-match': '"2"' },
      body: forged,
    })
    expect(refused).toMatchObject({ status: 400, json: { issues: [{ path: '/state', code: 'field-read-only' }] } })
  })

  test('fault 16: the second of two editors gets both versions', async () => {
    await make()
    const save = (name: string) =>
      app.call('PUT', `/schemes/${id}`, {
        as: app.as.editor,
        headers: { 'if-match': '"1"' },
        body: { ...content, document: salesScheme({ name }) },
      })
    expect((await save('甲')).status).toBe(200)
    expect(await save('乙')).toMatchObject({
      status: 412,
      json: { more: { yours: { document: { name: '乙' } }, theirs: { version: 2, document: { name: '甲' } } } },
    })
  })

  test('fault 17: fifty clicks on publish make one version, with and without a key', async () => {
    await makeApproved()
    const clicks = (headers: Record<string, string>) =>
      Promise.all(Array.from({ length: 50 }, () => post('hr', `/schemes/${id}/publish`, publication, headers)))
    const keyed = await clicks({ 'idempotency-key': 'one-click' })
    expect(keyed.filter(({ status }) => status === 201)).toHaveLength(50)
    expect(new Set(keyed.map(({ json }) => json.id))).toEqual(new Set([`${id}:1`]))
    const more = await clicks({})
    expect(new Set(more.map(({ status }) => status))).toEqual(new Set([409]))
    expect((await app.deps.store.list('versions', { scope: 'everything' })).total).toBe(1)
  })

  test('is removed until it has a version', async () => {
    await makeApproved()
    await post('hr', `/schemes/${id}/publish`, publication)
    const sending = { as: app.as.editor, headers: { 'if-match': '"4"' } }
    expect(await app.call('DELETE', `/schemes/${id}`, sending)).toMatchObject({
      status: 409,
      json: { code: 'scheme-has-versions' },
    })
  })

  test.each([
    ['submit', 'approver', { hash: 'x'.repeat(64) }, 403, 'not-allowed'],
    ['submit', 'editor', { hash: 'x' }, 400, 'body-wrong'],
    ['submit', 'editor', { hash: 'a'.repeat(64) }, 409, 'draft-changed'],
    ['withdraw', 'editor', undefined, 409, 'scheme-in-other-state'],
    ['approve', 'approver', { hash: 'a'.repeat(64) }, 409, 'scheme-in-other-state'],
    ['return', 'approver', { hash: 'a'.repeat(64) }, 400, 'body-wrong'],
    ['publish', 'editor', publication, 403, 'not-allowed'],
    ['publish', 'hrOfOperations', publication, 404, 'not-found'],
    ['publish', 'hr', { ...publication, inForceFrom: '2026-03-06' }, 400, 'body-wrong'],
    ['publish', 'hr', { ...publication, inForceFrom: '2026-02-30' }, 400, 'body-wrong'],
    ['rollback', 'hr', { version: 'none' }, 428, 'version-missing'],
  ] as const)('a draft’s %s by %s: %#', async (step, who, body, status, code) => {
    await make()
    const answered = await post(who, `/schemes/${id}/${step}`, body)
    expect([answered.status, answered.json.code]).toEqual([status, code])
  })
})
