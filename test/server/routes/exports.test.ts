import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RawPerson } from '../../../engine/index.ts'
import { hucreReader } from '../../../server/documents/table/hucre-reader.ts'
import { collections } from '../../../server/collections.ts'
import { memoryStore } from '../../../server/store/memory-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { testNow } from '../../support/api-app.ts'
import { resultId } from '../../../server/uses/runs/result-record.ts'
import { callApi } from '../../support/call-api.ts'
import { type Caller, type CompanyApp, companyApp } from '../../support/company-app.ts'
import { salesScheme } from '../../support/company.ts'
import { runWithResults } from '../../support/run-with-results.ts'
import { pay } from '../../support/schemes.ts'

const run = '2026-02:sales-monthly'

const departments = [
  { id: 'sales', name: '业务部' },
  { id: 'operations', name: '运营部' },
]
const document = salesScheme({
  departments,
  pay: pay(
    { kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * total / 100' },
    { kind: 'formula', id: 'step', name: '=中间', formula: 'base', interim: true },
  ),
})

const people: RawPerson[] = [
  personIn('sales', '007', '王芳', { sales: 90, target: 100, base: 1000 }),
  personIn('operations', '008', '=1+1', { sales: 50, target: 100, base: 2000 }),
  personIn('sales', '009', '赵敏', { target: 100, base: 2000 }),
]

function personIn(department: string, id: string, name: string, facts: NonNullable<RawPerson['facts']>): RawPerson {
  return { id, name, department, post: 'sales-rep', facts }
}

let app: CompanyApp
beforeEach(async () => {
  app = await companyApp()
  await runWithResults(app.deps.store, { document, period: '2026-02', people })
})
afterEach(() => app.close())

const exported = (as: Caller, format = 'csv', id = run, headers = {}) =>
  app.call('GET', `/runs/${encodeURIComponent(id)}/export?format=${format}`, { as: app.as[as], headers })

const audited = async () => {
  const filter = { field: 'action', is: 'read-pay' } as const
  const { records } = await app.deps.store.list('audit', { scope: 'everything', filter })
  return records.map(({ fields }) => fields)
}

describe('the results of a run as a file', () => {
  test('have a row for everybody with names, scores, each pay component, payout, status and what is missing', async () => {
    const { status, text } = await exported('hr')
    expect(status).toBe(200)
    expect(text.split('\r\n')).toEqual([
      "\u{FEFF}工号,姓名,部门,岗位,团队,结果,得分：销售达成,总分,等级,绩效工资,'=中间,应发,说明",
      '007,王芳,业务部,业务员,,完整,90.00,90.00,good,900.00,1000.00,900.00,',
      "008,'=1+1,运营部,业务员,,完整,50.00,50.00,fair,1000.00,2000.00,1000.00,",
      '009,赵敏,业务部,业务员,,不完整,,,,,,,缺少数据：销售额',
      '',
    ])
  })

  test('are in the language of whoever asks', async () => {
    const { text } = await exported('hr', 'csv', run, { 'accept-language': 'en' })
    expect(text.split('\r\n')[0]).toMatch(/^\u{FEFF}Employee id,Name,Department,Post,Team,Outcome,/u)
  })

  test('are a workbook named by period and scheme, its ids texts and its amounts numbers', async () => {
    const url = `/api/runs/${encodeURIComponent(run)}/export`
    const response = await fetch(`${app.origin}${url}`, {
      headers: { cookie: app.as.hr, 'sec-fetch-site': 'same-origin' },
    })
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    const named = /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
    expect(decodeURIComponent(named)).toBe('2026-02 业务部月度方案.xlsx')
    const { sheet } = await hucreReader.read(new Uint8Array(await response.arrayBuffer()), undefined)
    const cells = sheet?.rows[1]?.cells ?? []
    expect(cells[0]).toEqual({ kind: 'text', text: '007' })
    expect(cells[11]).toEqual({ kind: 'number', text: '900' })
  })

  test('bad input 35: a name that begins like a formula gets a leading apostrophe', async () => {
    expect((await exported('hr')).text).toContain("008,'=1+1,")
  })

  test.each<[Caller, string[]]>([
    ['hr', ['007', '008', '009']],
    ['auditor', ['007', '008', '009']],
    ['hrOfOperations', ['008']],
    ['manager', ['007', '009']],
    ['approver', ['007', '009']],
  ])('for %s have only the rows within reach', async (as, ids) => {
    const { status, text } = await exported(as)
    expect(status).toBe(200)
    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ).toEqual(ids)
  })

  test.each<[Caller, number, string]>([
    ['admin', 403, 'not-allowed'],
    ['editor', 403, 'not-allowed'],
    ['employee', 403, 'not-allowed'],
    ['nobody', 401, 'not-signed-in'],
  ])('are not for %s', async (as, status, code) => {
    const refused = await exported(as)
    expect([refused.status, refused.json.code]).toEqual([status, code])
  })

  test('are those of the attempt that counts', async () => {
    const { store } = app.deps
    const left = await store.list('results', { scope: 'everything', filter: { field: 'employee', is: '007' } })
    const { fields } = left.records[0] ?? { fields: {} }
    const broken = { ...fields, attempt: 2, runAttempt: `${run}#2`, employee: '010' }
    await store.apply({ name: 'leave-over', changes: [{ do: 'create', in: 'results', id: 'x', fields: broken }] })
    expect((await exported('hr')).text).not.toContain('010')
  })

  test('are audited with how many there were and as what, and without a figure', async () => {
    await exported('hrOfOperations', 'xlsx')
    const [entry, ...more] = await audited()
    expect(more).toEqual([])
    expect(entry).toMatchObject({ resource: 'results', reading: { query: { run, format: 'xlsx' }, count: 1 } })
    expect(JSON.stringify(entry)).not.toContain('1000')
  })

  test('of a run out of reach are not found, and that somebody asked is audited', async () => {
    const other = salesScheme({ id: 'other' })
    await runWithResults(app.deps.store, { document: other, period: '2026-02', people: people.slice(0, 1) })
    const [of, unknown] = [await exported('hrOfOperations', 'csv', '2026-02:other'), await exported('hr', 'csv', 'x')]
    expect([of.status, unknown.status]).toEqual([404, 404])
    expect(await audited()).toMatchObject([
      { refusal: 'not-found', reading: { count: 0 } },
      { refusal: 'not-found', reading: { count: 0 } },
    ])
  })

  test('that nobody has computed yet cannot be taken along', async () => {
    const opened = { document: salesScheme({ id: 'opened' }), period: '2026-02', people: [], attempt: 0 }
    await runWithResults(app.deps.store, opened)
    const { status, json } = await exported('hr', 'csv', '2026-02:opened')
    expect([status, json.code]).toEqual([409, 'run-not-evaluated'])
  })

  test('come in no other format', async () => {
    const { status, json } = await exported('hr', 'pdf')
    expect([status, json.code]).toEqual([400, 'query-malformed'])
  })
})

describe('the pay file of a period', () => {
  const paid = (as: Caller, format = 'csv', period = '2026-02', headers = {}) =>
    app.call('GET', `/periods/${period}/pay-file?format=${format}`, { as: app.as[as], headers })

  beforeEach(async () => {
    const { store } = app.deps
    const second = salesScheme({ id: 'second', name: '提成', departments })
    await runWithResults(store, { document: second, period: '2026-02', people: people.slice(0, 2), state: 'locked' })
    const third = salesScheme({ id: 'third', name: '季度奖', departments })
    await runWithResults(store, { document: third, period: '2026-02', people: people.slice(1), state: 'locked' })
    const settled = { payIn: '2026-02', employee: '007', difference: '-12.5' }
    await runWithResults(store, { document: second, period: '2026-01', people, state: 'locked', settled })
  })

  test('has what each locked run pays, what is adjusted and why, the sum, and control totals at its end', async () => {
    const { status, text } = await paid('hr')
    expect(status).toBe(200)
    expect(text.split('\r\n')).toEqual([
      '\u{FEFF}工号,姓名,部门,提成,季度奖,调整,合计,调整说明',
      '007,王芳,业务部,900.00,,-12.5,887.50,2026-01 提成：补报',
      "008,'=1+1,运营部,1000.00,1000.00,,2000.00,",
      '总计,2 人,4 笔,1900.00,1000.00,-12.5,2887.50,',
      '',
    ])
  })

  test('is a workbook whose amounts are numbers', async () => {
    const url = `${app.origin}/api/periods/2026-02/pay-file`
    const response = await fetch(url, { headers: { cookie: app.as.hr, 'accept-language': 'en' } })
    const named = /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
    expect(decodeURIComponent(named)).toBe('2026-02 Pay file.xlsx')
    const { sheet } = await hucreReader.read(new Uint8Array(await response.arrayBuffer()), undefined)
    expect(sheet?.rows[1]?.cells.slice(0, 4).map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '007'],
      ['text', '王芳'],
      ['text', '业务部'],
      ['number', '900'],
    ])
  })

  test('has only people within reach, and their sums', async () => {
    const { text } = await paid('hrOfOperations')
    expect(text.split('\r\n').slice(1, -1)).toEqual([
      "008,'=1+1,运营部,1000.00,1000.00,,2000.00,",
      '总计,1 人,2 笔,1000.00,1000.00,,2000.00,',
    ])
  })

  test('is refused where a result is not what its run came to', async () => {
    const { store } = app.deps
    const id = resultId('2026-02:second', 1, '007')
    const record = await store.get('results', id, 'everything')
    const fields = record?.fields ?? {}
    const altered = { ...fields, outcome: { ...asObject(fields.outcome), payout: '900.01' } }
    await store.apply({ name: 'alter', changes: [{ do: 'replace', in: 'results', id, version: 1, fields: altered }] })
    const { status, json } = await paid('hr')
    expect([status, json.code]).toEqual([409, 'pay-file-off'])
  })

  test('is audited with how many lines there were and as what, and without a figure', async () => {
    await paid('hr')
    const [entry, ...more] = await audited()
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      resource: 'results',
      reading: { query: { payFile: '2026-02', format: 'csv' }, count: 4 },
    })
    expect(JSON.stringify(entry)).not.toContain('900')
  })

  test('of a period that there is not is not found, and of one without runs is empty', async () => {
    expect((await paid('hr', 'csv', '2031-01')).status).toBe(404)
    const { text } = await paid('hr', 'csv', '2026-04')
    expect(text.split('\r\n')).toEqual(['\u{FEFF}工号,姓名,部门,调整,合计,调整说明', '总计,0 人,0 笔,,,', ''])
  })

  test.each<[Caller, number, string]>([
    ['admin', 403, 'not-allowed'],
    ['editor', 403, 'not-allowed'],
    ['employee', 403, 'not-allowed'],
    ['nobody', 401, 'not-signed-in'],
  ])('is not for %s', async (as, status, code) => {
    const refused = await paid(as)
    expect([refused.status, refused.json.code]).toEqual([status, code])
  })
})

describe('many exports at once', () => {
  test('bad input 93: of 20 at the same time one is made, and 19 are refused', async () => {
    const memory = memoryStore({ collections, clock: () => new Date(testNow) })
    const begun = Promise.withResolvers<void>()
    const rest = Promise.withResolvers<void>()
    let streams = 0
    const store = withStream(memory, async function* (collection, query) {
      if (collection === 'results') {
        streams += 1
        begun.resolve()
        await rest.promise
      }
      yield* memory.stream(collection, query)
    })
    const slow = await companyApp({ store })
    await runWithResults(store, { document, period: '2026-02', people })
    const as = slow.as.hr
    const url = `/api/runs/${encodeURIComponent(run)}/export?format=csv`
    const first = callApi(slow.origin, 'GET', url, { as })
    await begun.promise
    const others = await Promise.all(Array.from({ length: 19 }, () => callApi(slow.origin, 'GET', url, { as })))
    expect(others.map(({ status, json }) => [status, json.code])).toEqual(others.map(() => [429, 'calls-too-many']))
    rest.resolve()
    expect([(await first).status, streams]).toEqual([200, 1])
    expect((await callApi(slow.origin, 'GET', url, { as })).status).toBe(200)
    await slow.close()
  })
})

describe('results that change while they are exported', () => {
  test('are not given as half a file that looks whole', async () => {
    const memory = memoryStore({ collections, clock: () => new Date(testNow) })
    const store = withStream(memory, async function* (collection, query) {
      let left = collection === 'results' ? 2 : Number.POSITIVE_INFINITY
      for await (const record of memory.stream(collection, query)) if (left-- > 0) yield record
    })
    const changing = await companyApp({ store })
    await runWithResults(store, { document, period: '2026-02', people })
    const url = `/api/runs/${encodeURIComponent(run)}/export?format=csv`
    await expect(callApi(changing.origin, 'GET', url, { as: changing.as.hr })).rejects.toThrow()
    await changing.close()
  })
})

/** A store that streams in another way. */
function withStream(memory: Store, stream: Store['stream']): Store {
  return {
    get: (...wanted) => memory.get(...wanted),
    list: (...wanted) => memory.list(...wanted),
    apply: (command) => memory.apply(command),
    status: () => memory.status(),
    close: () => memory.close(),
    stream,
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
