import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { nodeThreads } from '../../../server/threads/node-threads.ts'
import type { Threads } from '../../../server/threads/threads.ts'
import { salesScheme } from '../../support/company.ts'
import { ninety, paying, type PreviewApp, previewApp, several } from '../../support/previewing.ts'
import { sameThread } from '../../support/same-thread.ts'
import { indicator } from '../../support/schemes.ts'

let app: PreviewApp
afterEach(() => app.close())

const id = 'sales-monthly'
const post = (who: 'hr' | 'editor' | 'approver', url: string, body: object) =>
  app.call('POST', url, { as: app.as[who], body })

/** Publishes what the draft says. */
async function publish(hash: string): Promise<void> {
  await post('editor', `/schemes/${id}/submit`, { hash })
  await post('approver', `/schemes/${id}/approve`, { hash })
  const published = await post('hr', `/schemes/${id}/publish`, { publicisedDays: 0, inForceFrom: '2026-03-02' })
  expect(published.status, published.text).toBe(201)
}

const kept = async () => (await app.deps.store.list('previews', { scope: 'everything' })).total
const gateCodes = async () => {
  const { json } = await app.call('GET', `/schemes/${id}/gate`, { as: app.as.hr })
  return json.missing.map(({ code }: { code: string }) => code)
}

describe('the preview of a draft', () => {
  test('opens the gate for this content, and tells what it comes to', async () => {
    app = await previewApp([...several(5), { id: 'low', facts: { ...ninety, sales: 50 } }])
    const hash = await app.draft(salesScheme())
    expect(await gateCodes()).toContain('gate-no-preview')
    const { json: job } = await app.preview('editor', { budget: '6000' })
    expect(job).toMatchObject({ kind: 'preview', state: 'done', about: { scheme: id, period: '2026-02', hash } })
    expect(await gateCodes()).not.toContain('gate-no-preview')
    const { json: shown } = await app.read('hr', job.result.id)
    expect(shown).toMatchObject({
      ...{
        scheme: id,
        hash,
        department: 'sales',
        period: '2026-02',
        coverage: 'whole',
        by: 'editor',
        isShielded: false,
      },
      ...{ outside: 0, currency: 'CNY', payout: { after: '5000.00', changed: 0 } },
      ...{ budget: { amount: '6000.00', left: '1000.00' }, people: { people: 6, complete: 6 } },
      components: [{ id: 'bonus', people: 6, after: '5000.00' }],
      bands: [
        { id: 'good', after: 5 },
        { id: 'fair', after: 1 },
      ],
      groups: { service: [{ id: '1-3', people: 6, mean: '833.33' }] },
    })
    expect(shown).not.toHaveProperty('moves')
    expect(shown).not.toHaveProperty('against')
    const listed = await app.call('GET', `/previews?filter=${encodeURIComponent(JSON.stringify({ hash }))}`, {
      as: app.as.auditor,
    })
    expect(listed.json).toMatchObject([{ id: job.result.id, payout: { after: '5000.00' } }])
    expect(listed.json[0]).not.toHaveProperty('gains')
  })

  test('is held against the version in force: who gains, who loses, who comes to a cap', async () => {
    app = await previewApp([...several(5), { id: 'high', facts: { ...ninety, sales: 120 } }])
    const hash = await app.draft(salesScheme())
    await app.preview('hr')
    await publish(hash)
    await app.draft(
      salesScheme({
        name: '新方案',
        pay: {
          components: [
            { kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * total / 100 - 50', cap: '1000' },
          ],
        },
      }),
    )
    const { json: job } = await app.preview('hr', { period: '2026-Q1' })
    expect(job).toMatchObject({ state: 'failed', refusal: { code: 'preview-has-errors' } })
    await app.deps.store.apply({
      name: 'open',
      changes: [
        { do: 'create', in: 'periods', id: '2026-03', fields: { state: 'open' } },
        ...several(5)
          .map((one) => one.id)
          .concat('high')
          .map((employee) => ({
            ...({ do: 'create', in: 'facts', id: `2026-03:${employee}` } as const),
            fields: { period: '2026-03', employee, facts: { ...ninety, sales: employee === 'high' ? 120 : 90 } },
          })),
      ],
    })
    const { json: done } = await app.preview('hr', { period: '2026-03' })
    const { json: shown } = await app.read('hr', done.result.id)
    expect(shown).toMatchObject({
      against: `${id}:1`,
      payout: { before: '5700.00', after: '5250.00', difference: '-450.00', changed: 6 },
      moves: { lose: { people: 6, sum: '-450.00' }, gain: { people: 0, sum: '0.00' } },
      limits: [{ kind: 'cap', code: 'capped', figure: 'pay:bonus', people: 1, newly: 1, rows: [{ employee: 'high' }] }],
    })
    expect(shown.losses.rows[0]).toMatchObject({
      ...{ employee: 'high', difference: '-200.00' },
      ...{ before: { payout: '1200.00', band: 'good' }, after: { payout: '1000.00', band: 'good' } },
    })
    const { json: alone } = await app.preview('hr', { period: '2026-03', against: 'nothing' })
    expect((await app.read('hr', alone.result.id)).json).not.toHaveProperty('against')
  })

  test('names whoever nothing can be said of, with the reason', async () => {
    app = await previewApp([...several(5), { id: 'short', facts: { target: 100, base: 1 } }])
    await app.draft(salesScheme())
    const { json: job } = await app.preview('hr')
    const { json: shown } = await app.read('hr', job.result.id)
    expect(shown.shortfalls).toMatchObject({
      ...{ people: 1, withheld: 0 },
      reasons: [{ kind: 'missing', name: '销售额', what: 'fact', people: 1, message: '缺少数据：销售额' }],
      rows: [{ employee: 'short', status: 'incomplete', missing: [{ message: '缺少数据：销售额' }] }],
    })
  })

  test('takes suggested values for blanks, and says so', async () => {
    app = await previewApp(several(5))
    const parameters = [{ id: 'rate', name: '比例', unit: 'number', suggested: 0.5 }] as const
    await app.draft(paying('base * [rate]', { parameters: [...parameters] }))
    const { json: job } = await app.preview('hr')
    expect(job.refusal).toBeUndefined()
    const { json: shown } = await app.read('hr', job.result.id)
    expect(shown).toMatchObject({
      payout: { after: '2500.00' },
      blanks: [{ id: 'rate', name: '比例', suggested: 0.5 }],
    })
  })

  test('names a blank that nothing is suggested for, and whoever cannot be paid without it', async () => {
    app = await previewApp(several(5))
    await app.draft(paying('base * [rate]', { parameters: [{ id: 'rate', name: '比例', unit: 'number' }] }))
    const { json: job } = await app.preview('hr')
    expect(job.refusal).toBeUndefined()
    const { json: shown } = await app.read('hr', job.result.id)
    expect(shown).toMatchObject({
      ...{ people: { complete: 0 }, blanks: [{ id: 'rate', name: '比例' }] },
      shortfalls: { people: 5, reasons: [{ figure: 'pay:bonus', people: 5 }] },
    })
  })

  test('is made in a thread, by two people at once', async () => {
    const threads = nodeThreads({ count: 1 })
    onTestFinished(() => threads.close())
    app = await previewApp(several(6), { deps: { threads } })
    await app.draft(salesScheme())
    const both = await Promise.all([app.preview('hr'), app.preview('approver')])
    expect(both.map(({ json }) => [json.state, json.refusal])).toEqual([
      ['done', undefined],
      ['done', undefined],
    ])
    const { json: shown } = await app.read('hr', both[0].json.result.id)
    expect(shown).toMatchObject({ version: 2, payout: { after: '5400.00' } })
  })

  test('is refused with what is wrong where the draft has errors', async () => {
    app = await previewApp(several(5))
    await app.draft(salesScheme({ indicators: [indicator('sales-result', { weight: 90 })] }))
    const { json: job } = await app.preview('hr')
    expect(job).toMatchObject({ state: 'failed', refusal: { code: 'preview-has-errors', params: { count: 1 } } })
    expect(job.refusal.body.errors).not.toEqual({})
    expect(await kept()).toBe(0)
  })

  test('of some people is kept, but opens no gate', async () => {
    app = await previewApp([...several(5), ...several(5, 'clerk')])
    await app.draft(salesScheme())
    const { json: job } = await app.preview('hr', { group: { posts: ['clerk'] } })
    expect(await gateCodes()).toContain('gate-no-preview')
    const { json: shown } = await app.read('hr', job.result.id)
    expect(shown).toMatchObject({ coverage: 'part', group: { posts: ['clerk'] }, people: { people: 5 } })
    await app.preview('hr')
    expect(await gateCodes()).not.toContain('gate-no-preview')
    expect(await kept()).toBe(2)
  })

  test.each([
    ['a period that was not set up', { period: '2026-05' }, 400, 'body-wrong'],
    ['a version that there is not', { against: 'sales-monthly:9' }, 400, 'body-wrong'],
    ['a field that there is not', { groups: {} }, 400, 'body-wrong'],
    ['a budget that is no amount', { budget: '1e3' }, 400, 'body-wrong'],
  ])('is refused for %s', async (_, body, status, code) => {
    app = await previewApp(several(5))
    await app.draft(salesScheme())
    expect(await app.preview('hr', body)).toMatchObject({ status, json: { code } })
  })

  test('is refused where there is nobody to preview', async () => {
    app = await previewApp([])
    await app.draft(salesScheme())
    const { json: job } = await app.preview('hr')
    expect(job).toMatchObject({ state: 'failed', refusal: { code: 'preview-nobody' } })
  })
})

describe('the preview of a version', () => {
  test('is kept with the version', async () => {
    app = await previewApp(several(5))
    const hash = await app.draft(salesScheme())
    await app.preview('hr')
    await publish(hash)
    const { json: job } = await app.preview('approver', {}, `/versions/${id}:1`)
    expect(job).toMatchObject({ state: 'done' })
    const { json: shown } = await app.read('approver', job.result.id)
    expect(shown).toMatchObject({ versionId: `${id}:1`, hash, payout: { after: '4500.00' } })
  })
})

/** Threads in which something happens before the first answer of a preview. */
function threadsThat(happens: (signal: AbortSignal | undefined) => Promise<unknown>): Threads {
  const threads = sameThread()
  return {
    close: threads.close,
    run: async function* (task, start, options) {
      await happens(options?.signal)
      yield* threads.run(task, start, options)
    },
  }
}

describe('a preview that is overtaken', () => {
  test('does not count where the draft was edited meanwhile', async () => {
    const threads = threadsThat(() => app.draft(salesScheme({ name: '另一个' })))
    app = await previewApp(several(5), { deps: { threads } })
    await app.draft(salesScheme())
    const { json: job } = await app.preview('hr')
    expect(job).toMatchObject({ state: 'failed', refusal: { code: 'draft-changed' } })
    expect(await kept()).toBe(0)
    expect(await gateCodes()).toContain('gate-no-preview')
  })

  test('leaves nothing where it is cancelled', async () => {
    const begun = Promise.withResolvers<void>()
    const threads = threadsThat(async (signal) => {
      begun.resolve()
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }))
    })
    app = await previewApp(several(5), { deps: { threads } })
    await app.draft(salesScheme())
    const job = await post('hr', `/schemes/${id}/preview`, { period: '2026-02' })
    expect([job.status, job.headers.location]).toEqual([202, `/api/jobs/${job.json.id}`])
    await begun.promise
    await app.call('POST', `/jobs/${job.json.id}/cancel`, { as: app.as.hr })
    await app.call('GET', `/jobs/${job.json.id}/events`, { as: app.as.hr })
    const ended = await app.call('GET', `/jobs/${job.json.id}`, { as: app.as.hr })
    expect([ended.json.state, await kept()]).toEqual(['cancelled', 0])
  })
})

describe('whoever may not see what each person is paid', () => {
  test('sees no rows of people and no sums over few, and reading it is written down where people are shown', async () => {
    app = await previewApp([...several(8), ...several(3, 'clerk'), { id: 'short', facts: {} }])
    await app.draft(salesScheme())
    const { json: job } = await app.preview('editor')
    const readings = async () => {
      const filter = {
        all: [{ field: 'action', is: 'read-pay' } as const, { field: 'resource', is: 'previews' } as const],
      }
      return (await app.deps.store.list('audit', { scope: 'everything', filter })).total
    }
    const { json: byEditor } = await app.read('editor', job.result.id)
    expect(byEditor).toMatchObject({
      ...{ isShielded: true, payout: { after: '9900.00' } },
      shortfalls: { people: 1, rows: [], withheld: 1 },
      groups: { post: [{ id: 'sales-rep' }, { id: 'clerk', people: 3, isSuppressed: true }] },
    })
    expect(byEditor.groups.post[1]).not.toHaveProperty('after')
    expect(await readings()).toBe(0)
    const { json: byHr } = await app.read('hr', job.result.id)
    expect(byHr).toMatchObject({ isShielded: false, shortfalls: { rows: [{ employee: 'short' }], withheld: 0 } })
    expect(await readings()).toBe(1)
  })

  test('previews departments and posts, but nobody by their id', async () => {
    app = await previewApp(several(5))
    await app.draft(salesScheme())
    const group = { employees: ['sales-rep-1', 'sales-rep-2'] }
    expect(await app.preview('editor', { group })).toMatchObject({
      status: 403,
      json: { code: 'preview-people-hidden' },
    })
    expect((await app.preview('hr', { group })).json).toMatchObject({ state: 'done' })
    expect((await app.preview('approver', { group })).json).toMatchObject({ state: 'done' })
    const stranger = { employees: ['008'] }
    expect(await app.preview('approver', { group: stranger })).toMatchObject({ status: 403 })
  })
})
