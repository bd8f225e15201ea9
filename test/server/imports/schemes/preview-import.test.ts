import { afterEach, describe, expect, test } from 'vitest'
import { salesScheme } from '../../../support/company.ts'
import { type PreviewApp, previewApp, several } from '../../../support/previewing.ts'

let app: PreviewApp
afterEach(() => app.close())

const scheme = JSON.stringify({ package: 1, scheme: salesScheme({ id: 'brought' }), parameters: {} })
const map = { metrics: { sales: 'keep', target: 'keep', base: 'keep' } }

async function send(way: '/check' | '/preview' | '', more: Record<string, string> = {}, file = scheme) {
  const query = new URLSearchParams({ options: JSON.stringify({ map }), ...more })
  const headers = { 'content-type': 'application/octet-stream' }
  return app.call('POST', `/imports/schemes${way}?${query}`, { as: app.as.editor, body: file, headers })
}

const preview = JSON.stringify({ period: '2026-02' })

async function previewed(fingerprint: string) {
  const begun = await send('/preview', { fingerprint, preview })
  expect(begun.status, begun.text).toBe(202)
  await app.call('GET', `/jobs/${begun.json.id}/events`, { as: app.as.editor })
  return (await app.call('GET', `/jobs/${begun.json.id}`, { as: app.as.editor })).json
}

describe('the preview of an import', () => {
  test('tells what the scheme would come to for our people, and keeps nothing of it', async () => {
    app = await previewApp(several(5))
    const { fingerprint } = (await send('/check')).json
    const job = await previewed(fingerprint)
    expect(job).toMatchObject({ kind: 'preview', state: 'done', about: { scheme: 'brought', period: '2026-02' } })
    expect((await app.read('editor', job.result.id)).json).toMatchObject({
      ...{ scheme: 'brought', department: 'sales', people: { people: 5, complete: 5 }, payout: { after: '4500.00' } },
    })
    expect(await app.deps.store.get('schemes', 'brought', 'everything')).toBeUndefined()
  })

  test('is the preview of the draft, once that is made of it', async () => {
    app = await previewApp(several(5))
    const { fingerprint } = (await send('/check')).json
    const job = await previewed(fingerprint)
    const made = await send('', { fingerprint })
    expect(made.status, made.text).toBe(201)
    expect(job.about.hash).toBe(made.json.hash)
    const { json } = await app.call('GET', '/schemes/brought/gate', { as: app.as.hr })
    expect(json.missing.map(({ code }: { code: string }) => code)).not.toContain('gate-no-preview')
  })

  test.each([
    ['without a fingerprint', { preview }, 400, 'import-fingerprint-missing'],
    ['of what was not checked', { preview, fingerprint: 'another' }, 409, 'import-changed'],
    ['of no period', { fingerprint: 'any' }, 400, 'body-wrong'],
    ['of a request that is none', { fingerprint: 'any', preview: '{"period":1}' }, 400, 'body-wrong'],
  ])('is refused %s', async (_, query, status, code) => {
    app = await previewApp([])
    const { status: answered, json } = await send('/preview', query)
    expect([answered, json.code]).toEqual([status, code])
  })

  test('is refused while something is still to be chosen', async () => {
    app = await previewApp([])
    const refused = await send('/preview', { fingerprint: 'any', preview, options: '{}' })
    expect([refused.status, refused.json.code]).toEqual([400, 'import-not-ready'])
  })
})
