import { afterEach, describe, expect, test } from 'vitest'
import { compileScheme, evaluateCompiled, type RawPerson } from '../../../engine/index.ts'
import { salesScheme } from '../../support/company.ts'
import type { Caller } from '../../support/company-app.ts'
import { paying, type PreviewApp, previewApp, several } from '../../support/previewing.ts'

let app: PreviewApp
afterEach(() => app.close())

const id = 'sales-monthly'
const figures = (as: Caller, query = 'period=2026-02', scheme = id) =>
  app.call('GET', `/schemes/${scheme}/figures?${query}`, { as: app.as[as] })

function linesOf(text: string) {
  expect(text.endsWith('\n')).toBe(true)
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const readings = async () => {
  const filter = { field: 'action', is: 'read-pay' } as const
  const { records } = await app.deps.store.list('audit', { scope: 'everything', filter })
  return records.map(({ fields }) => fields)
}

/** Publishes what the draft says. */
async function publish(hash: string): Promise<void> {
  const step = (as: Caller, verb: string, body: object) =>
    app.call('POST', `/schemes/${id}/${verb}`, { as: app.as[as], body })
  await app.preview('hr')
  await step('editor', 'submit', { hash })
  await step('approver', 'approve', { hash })
  const published = await step('hr', 'publish', { publicisedDays: 0, inForceFrom: '2026-03-02' })
  expect(published.status, published.text).toBe(201)
}

describe('the figures of the people of a draft', () => {
  test('come line by line: the head, lists of 500 people at most, and the end', async () => {
    app = await previewApp(several(501))
    await app.draft(salesScheme())
    const { status, headers, text } = await figures('hr')
    expect(status, text).toBe(200)
    expect(headers['content-type']).toBe('application/x-ndjson')
    const [head, first, second, end, ...more] = linesOf(text)
    expect(head).toEqual({
      ...{ line: 'head', period: '2026-02', to: '2026-02-28', metrics: ['base', 'sales', 'target'] },
      ...{ groups: [], people: 501, outside: 0 },
    })
    expect([first.line, first.people.length, second.people.length]).toEqual(['people', 500, 1])
    expect(end).toEqual({ line: 'end', people: 501, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(more).toEqual([])
  })

  test('are all that an evaluation needs', async () => {
    app = await previewApp(several(5))
    await app.draft(salesScheme())
    const people: RawPerson[] = linesOf((await figures('hr')).text)[1].people
    const { scheme } = compileScheme(salesScheme())
    const { outcome } = evaluateCompiled(scheme ?? expect.fail(), { format: 1, period: '2026-02', people })
    expect(outcome?.totals).toMatchObject({ people: 5, complete: 5, payout: '4500.00' })
  })

  test('come with the version that is in force on the last day of the period, and with what either of them asks for', async () => {
    app = await previewApp(several(5))
    const hash = await app.draft(salesScheme())
    await publish(hash)
    await app.deps.store.apply({
      name: 'open',
      changes: [{ do: 'create', in: 'periods', id: '2026-03', fields: { state: 'open' } }],
    })
    await app.draft(paying('base * 2'))
    const [march] = linesOf((await figures('hr', 'period=2026-03')).text)
    expect(march.against).toMatchObject({ id: `${id}:1`, document: { id }, parameters: {} })
    expect(march.against.document.pay).toEqual(salesScheme().pay)
    const [february] = linesOf((await figures('hr')).text)
    expect(february).not.toHaveProperty('against')
  })

  test.each([
    ['departments=operations', 409],
    ['departments=sales', 3],
    ['posts=clerk', 1],
    ['posts=clerk,sales-rep', 3],
    ['departments=sales&posts=nobody', 409],
    ['posts=', 3],
  ])('are those of the people chosen by %s', async (query, expected) => {
    app = await previewApp([...several(2), ...several(1, 'clerk')])
    await app.draft(salesScheme())
    const { status, text } = await figures('hr', `period=2026-02&${query}`)
    expect(status === 200 ? linesOf(text)[0].people : status, text).toBe(expected)
  })

  test.each([
    ['period=2026-05', 'body-wrong', 400],
    ['period=soon', 'body-wrong', 400],
    ['', 'body-wrong', 400],
    ['period=2026-02&employees=007', 'query-unknown', 400],
  ])('are refused for “%s”', async (query, code, expected) => {
    app = await previewApp(several(1))
    await app.draft(salesScheme())
    const { status, json } = await figures('hr', query)
    expect([status, json.code]).toEqual([expected, code])
    expect(await readings()).toEqual([])
  })

  test.each([
    ['editor', 403],
    ['approver', 403],
    ['manager', 403],
    ['employee', 403],
    ['admin', 403],
    ['hrOfOperations', 404],
    ['auditor', 200],
  ] as const)('are answered to %s with %i', async (who, expected) => {
    app = await previewApp(several(1))
    await app.draft(salesScheme())
    expect((await figures(who)).status).toBe(expected)
    expect(await readings()).toHaveLength(expected === 200 ? 1 : 0)
  })

  test('are written down as a reading of pay, once', async () => {
    app = await previewApp(several(501))
    await app.draft(salesScheme())
    await figures('hr', 'period=2026-02&departments=sales')
    expect(await readings()).toMatchObject([
      {
        ...{ resource: 'facts' },
        reading: { query: { scheme: id, period: '2026-02', group: { departments: ['sales'] } }, count: 501 },
      },
    ])
  })
})
