import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RawCases, RawScheme } from '../../../../engine/index.ts'
import type { SchemeImportOptions } from '../../../../server/imports/schemes/import-options.ts'
import { type CompanyApp, companyApp } from '../../../support/company-app.ts'
import { salesCases, salesScheme } from '../../../support/company.ts'
import { bringIn, checkedImport, exportOf, type SentImport, sendImport } from '../../../support/scheme-imports.ts'

let app: CompanyApp
beforeAll(async () => {
  app = await companyApp()
})
afterAll(() => app.close())

const send = (way: '/check' | '', sent: SentImport) => sendImport(app, way, sent)
const check = (sent: SentImport) => checkedImport(app, sent)

const packageOf = (scheme: RawScheme, cases?: RawCases) => ({
  package: 1,
  scheme,
  parameters: {},
  ...(cases && { cases }),
})

/** A scheme of the company of `company.ts`, which lacks two of its three metrics. */
function theirs(id: string, overrides: Partial<RawScheme> = {}): RawScheme {
  return salesScheme({ id, ...overrides })
}

const keptMetrics = { metrics: { target: 'keep', base: 'keep' } }

/** What stands in the store under an id. */
async function stored(id: string) {
  return app.deps.store.get('schemes', id, 'everything')
}

async function commandsUntil(act: () => Promise<unknown>): Promise<number> {
  const before = app.deps.store.status().seq
  await act()
  return app.deps.store.status().seq - before
}

describe('importing a file', () => {
  test('makes a new draft of a document, which is exported byte for byte as it came', async () => {
    const text = `${JSON.stringify(theirs('new-one'), undefined, 2)}\n`
    const sent = { file: text, options: { map: keptMetrics } }
    const checked = await check(sent)
    expect(checked).toMatchObject({
      source: { kind: 'file', file: 'scheme.json' },
      ...{ format: { from: 1, to: 1 }, scheme: 'new-one', conflicts: [], isReady: true },
      ...{ issues: [], cases: { passed: 0, failed: 0, isFinished: true } },
    })
    const done = await send('', { ...sent, fingerprint: checked.fingerprint })
    expect([done.status, done.json.id, done.json.version, done.json.state]).toEqual([201, 'new-one', 1, 'draft'])
    const back = await exportOf(app, 'new-one')
    expect(back.text).toBe(text)
    expect(back.headers['content-disposition']).toBe('attachment; filename="new-one.scheme.json"')
  })

  test('takes a package with parameters and cases, under another id, name and department', async () => {
    const parameters = [{ id: 'rate', name: '比例', unit: 'number' as const }]
    const file = { ...packageOf(theirs('sales-monthly', { parameters }), salesCases), parameters: { rate: 2 } }
    const options = {
      as: 'packed',
      name: '新名称',
      department: 'operations',
      map: keptMetrics,
      parameters: { rate: 3 },
    }
    const checked = await check({ file, options })
    expect(checked).toMatchObject({ scheme: 'packed', parameters: { rate: 3 }, cases: { passed: 1, failed: 0 } })
    const done = await send('', { file, options, fingerprint: checked.fingerprint })
    expect(done.json).toMatchObject({
      ...{ id: 'packed', name: '新名称', department: 'operations', cases: { scheme: 'packed' } },
      ...{ document: checked.document, parameters: { rate: 3 } },
    })
    const { status, json } = await exportOf(app, 'packed')
    expect([status, json.package, json.parameters, json.cases.scheme]).toEqual([200, 1, { rate: 3 }, 'packed'])
  })

  test('says of unknown parts what they may be, and takes the one that is chosen everywhere, in the cases too', async () => {
    const document = theirs('chosen', {
      ...{ department: 'xiao-shou', departments: [{ id: 'xiao-shou', name: '销售部' }] },
      posts: [{ id: 'yewuyuan', name: '营业员' }],
      participants: { posts: ['yewuyuan'], departments: ['xiao-shou'] },
      metrics: [
        { kind: 'given', id: 'xse', name: '本月销售额', unit: 'money' },
        { kind: 'given', id: 'people', name: '销售额', unit: 'count' },
        ...(theirs('x').metrics.slice(1) ?? []),
      ],
      indicators: theirs('x').indicators.map((each) => ({
        ...each,
        scoring: { kind: 'formula', formula: 'xse / target' },
      })),
    })
    const [one] = salesCases.cases
    const cases = {
      ...salesCases,
      scheme: 'chosen',
      cases: [
        {
          ...one,
          people: [
            {
              id: '1',
              post: 'yewuyuan',
              department: 'xiao-shou',
              facts: { xse: 90, target: 1, base: 1000, people: 1 },
            },
          ],
          expect: [{ person: '1', payout: '900.00' }],
        },
      ],
    }
    const file = { package: 1, scheme: document, cases }
    const { unknown, isReady, issues } = await check({ file })
    expect(isReady).toBe(false)
    const suggested = unknown.map(({ kind, id, state, suggestions }: never) => [kind, id, state, suggestions] as const)
    expect(suggested).toMatchObject([
      ['metrics', 'xse', 'unknown', [{ id: 'sales', by: 'initials', rank: 1 }]],
      // Nothing of ours counts anything: 销售额 is money here.
      ['metrics', 'people', 'unknown', []],
      ['metrics', 'target', 'unknown', []],
      ['metrics', 'base', 'unknown', []],
      ['posts', 'yewuyuan', 'unknown', [{ id: 'sales-rep', by: 'pinyin', rank: 1 }]],
      ['departments', 'xiao-shou', 'unknown', expect.anything()],
    ])
    expect(issues.map(({ code }: { code: string }) => code)).toContain('import-unmapped')

    const map = {
      metrics: { xse: 'sales', people: 'keep', target: 'target-new', base: 'keep' },
      posts: { yewuyuan: 'sales-rep' },
      departments: { 'xiao-shou': 'sales' },
    }
    const checked = await check({ file, options: { map } })
    expect(checked).toMatchObject({ isReady: true, cases: { passed: 1, failed: 0 } })
    expect(checked.document).toMatchObject({
      department: 'sales',
      participants: { posts: ['sales-rep'], departments: ['sales'] },
      indicators: [{ scoring: { formula: 'sales / [target-new]' } }],
    })
    expect(JSON.stringify(checked.document)).not.toMatch(/xse|yewuyuan|xiao-shou/)
    expect((await send('', { file, options: { map }, fingerprint: checked.fingerprint })).status).toBe(201)

    const again = await check({
      file: { ...file, scheme: { ...document, id: 'chosen-again' }, cases: { ...cases, scheme: 'chosen-again' } },
    })
    const first = Object.fromEntries(again.unknown.map(({ id, suggestions }: never) => [id, suggestions[0]]))
    expect(first).toMatchObject({
      xse: { id: 'sales', by: 'remembered', rank: 1 },
      base: { id: 'keep', by: 'remembered' },
      target: { id: 'target-new', by: 'remembered' },
      yewuyuan: { id: 'sales-rep', by: 'remembered' },
      'xiao-shou': { id: 'sales', by: 'remembered' },
    })
    expect(again.isReady).toBe(false)
  })

  test('is for nobody whose departments it does not belong to', async () => {
    const sent = { by: 'hrOfOperations' as const, file: theirs('not-theirs'), options: { map: keptMetrics } }
    for (const way of ['/check', ''] as const) {
      expect(await send(way, sent)).toMatchObject({ status: 403, json: { code: 'outside-reach' } })
    }
    expect(await stored('not-theirs')).toBeUndefined()
  })

  test.each<[string, Partial<SchemeImportOptions>, string]>([
    ['a metric of another unit', { metrics: { target: 'attitude', base: 'keep' } } as never, 'import-metric-differs'],
    ['a metric of groups', { metrics: { target: 'team-pool', base: 'keep' } } as never, 'import-metric-differs'],
    ['two metrics for one', { metrics: { target: 'sales', base: 'keep' } } as never, 'import-two-onto-one'],
    ['a name that the scheme has', { metrics: { target: 'total', base: 'keep' } } as never, 'import-used-otherwise'],
    ['what the scheme does not name', { ...keptMetrics, posts: { x: 'clerk' } } as never, 'import-not-named'],
    ['a department that nobody has', { ...keptMetrics, departments: { sales: 'x' } } as never, 'import-no-such'],
  ])('refuses the choice of %s', async (_, map, code) => {
    const sent = { file: theirs('wrong-choice'), options: { map } as SchemeImportOptions }
    const checked = await check(sent)
    expect(checked.isReady).toBe(false)
    const [found] = checked.issues.filter((each: { code: string }) => each.code === code)
    expect(found).toMatchObject({ severity: 'error', path: expect.stringMatching(/^\/options\/map\//) })
    const refused = await send('', { ...sent, fingerprint: checked.fingerprint })
    expect([refused.status, refused.json.code]).toEqual([400, 'import-not-ready'])
    expect(refused.json.issues.map((each: { code: string }) => each.code)).toContain(code)
    expect(await stored('wrong-choice')).toBeUndefined()
  })

  test('names both units of metrics that are not the same', async () => {
    const { issues } = await check({
      file: theirs('units', {
        metrics: [{ kind: 'given', id: 'sales', name: '销售单数', unit: 'count' }, ...theirs('x').metrics.slice(1)],
      }),
      options: { map: keptMetrics },
    })
    expect(issues[0].message).toBe(
      '方案的数据项“销售单数”单位是数量、属于本人，本公司的“销售额”单位是金额、属于本人，不是同一项；请选择另一项，或给它一个新的标识。',
    )
  })

  test('adds kept metrics to the library with the same command, for those who may', async () => {
    const file = theirs('with-metrics')
    const options = { map: { metrics: { target: 'plan', base: 'keep' } }, addMetrics: true }
    const { metrics, fingerprint } = await check({ file, options })
    expect(metrics).toEqual([
      { kind: 'given', id: 'plan', name: '目标', unit: 'money' },
      { kind: 'given', id: 'base', name: '绩效工资基数', unit: 'money' },
    ])
    expect(await commandsUntil(() => send('', { file, options, fingerprint }))).toBe(1)
    const library = await app.call('GET', '/metrics/plan', { as: app.as.hr })
    expect(library.json).toMatchObject({ id: 'plan', name: '目标', unit: 'money' })
    expect((await check({ file: theirs('later'), options: { map: { metrics: { target: 'plan' } } } })).isReady).toBe(
      true,
    )
    await app.call('DELETE', '/schemes/with-metrics', { as: app.as.hr, headers: { 'if-match': '"1"' } })
    for (const id of ['plan', 'base']) {
      await app.call('DELETE', `/metrics/${id}`, { as: app.as.hr, headers: { 'if-match': '"1"' } })
    }
  })

  test('keeps a draft with errors of the static checks, which are told with their lines', async () => {
    const document = theirs('faulty', {
      pay: { components: [{ kind: 'formula', id: 'bonus', name: '奖金', formula: 'bas * 2' }] },
    })
    const file = JSON.stringify(document, undefined, 2)
    const sent = { file, options: { map: keptMetrics } }
    const checked = await check(sent)
    const line = file.split('\n').findIndex((each) => each.includes('bas * 2')) + 1
    expect(checked).toMatchObject({
      isReady: true,
      issues: [{ code: 'formula-unknown-name', path: '/document/pay/components/0/formula', line, column: 20 }],
    })
    expect((await send('', { ...sent, fingerprint: checked.fingerprint })).json.checked).toMatchObject({ errors: 1 })
  })

  test('tells what is no scheme with what stands there, what is allowed and what may be meant, at its line', async () => {
    const { name: _, ...rest } = theirs('formless')
    const text = JSON.stringify({ ...rest, nmae: 'x', cycle: 'monthly' }, undefined, 2)
    const checked = await check({ file: text })
    expect(checked).toMatchObject({ isReady: false, unknown: [], conflicts: [] })
    expect(checked).not.toHaveProperty('fingerprint')
    const lineOf = (part: string) => text.split('\n').findIndex((each) => each.includes(part)) + 1
    const at = (code: string) => checked.issues.find((each: { code: string }) => each.code === code)
    expect(at('field-unknown')).toMatchObject({
      path: '/document/nmae',
      line: lineOf('nmae'),
      params: { suggestion: 'name' },
    })
    expect(checked.issues.find(({ path }: { path: string }) => path === '/document/cycle')).toMatchObject({
      line: lineOf('monthly'),
      message: expect.stringContaining('month'),
    })
    const refused = await send('', { file: text, fingerprint: 'x' })
    expect([refused.status, refused.json.code, refused.json.issues.length]).toEqual([
      400,
      'import-not-ready',
      checked.issues.length,
    ])
    expect(await stored('formless')).toBeUndefined()
  })

  test('tells at its line what is wrong inside a package', async () => {
    const file = JSON.stringify(
      { package: 1, scheme: { ...theirs('inside'), cycle: 'x' }, parametres: {} },
      undefined,
      2,
    )
    const { issues } = await check({ file })
    expect(issues).toMatchObject([{ code: 'field-unknown', path: '/parametres', params: { suggestion: 'parameters' } }])
    const wrong = JSON.stringify({ package: 1, scheme: { ...theirs('inside'), cycle: 'x' } }, undefined, 2)
    const line = wrong.split('\n').findIndex((each) => each.includes('"cycle"')) + 1
    expect((await check({ file: wrong })).issues).toMatchObject([{ path: '/document/cycle', line }])
  })

  test.each<[string, unknown, string]>([
    ['without a format', undefined, 'import-format-missing'],
    ['of a newer format', 2, 'import-format-newer'],
    ['of no format', '1', 'import-format-malformed'],
    ['of half a format', 1.5, 'import-format-malformed'],
    ['of an older format than there was', 0, 'import-format-older'],
  ])('refuses a document %s', async (_, format, code) => {
    const { format: __, ...rest } = theirs('other-format')
    const { issues, isReady } = await check({ file: { ...rest, ...(format !== undefined && { format }) } })
    expect([isReady, issues.map((each: { code: string }) => each.code)]).toEqual([false, [code]])
  })

  test('needs exactly one source', async () => {
    expect(await send('/check', {})).toMatchObject({ status: 400, json: { code: 'upload-missing' } })
    expect(await send('/check', { file: theirs('x'), from: 'y' })).toMatchObject({
      status: 400,
      json: { code: 'import-two-sources' },
    })
    expect(await send('/check', { from: 'nothing' })).toMatchObject({ status: 404 })
  })

  test('names what is wrong with the options', async () => {
    const refused = await send('/check', { file: theirs('x'), options: { mpa: {} } as never })
    expect(refused).toMatchObject({ status: 400, json: { issues: [{ code: 'field-unknown', path: '/options/mpa' }] } })
  })
})

describe('an id that is taken', () => {
  const file = theirs('taken')
  const options = { map: keptMetrics }

  beforeAll(async () => {
    expect((await bringIn(app, { file, options })).status).toBe(201)
  })

  test('is told, with one that is free, and at which version its draft stands', async () => {
    const checked = await check({ file, options })
    expect(checked).toMatchObject({
      ...{ isReady: false, difference: { before: 'taken', changes: [], more: 0 } },
      conflicts: [
        { code: 'import-exists', path: '/options/as', params: { id: 'taken', version: 1, suggestion: 'taken-2' } },
      ],
    })
    const refused = await send('', { file, options, fingerprint: checked.fingerprint })
    expect(refused).toMatchObject({
      status: 409,
      json: { code: 'import-not-ready', issues: [{ code: 'import-exists' }] },
    })
  })

  test('is told without more to those who may not change it', async () => {
    const mine = { ...file, department: 'operations', departments: [{ id: 'operations', name: '运营部' }] }
    const { conflicts, difference } = await check({ by: 'hrOfOperations', file: mine, options })
    expect(conflicts).toMatchObject([{ code: 'import-taken', params: { id: 'taken', suggestion: 'taken-2' } }])
    expect(difference).toBeUndefined()
    const named = await check({ by: 'hrOfOperations', file: mine, options: { ...options, version: 1 } })
    expect(named.conflicts).toMatchObject([{ code: 'import-gone' }])
  })

  test('lets its draft be replaced by whoever names its version, after seeing what changes', async () => {
    const changed = { ...file, name: '改名', cycle: 'quarter' }
    const sent = { file: changed, options: { ...options, version: 1 } }
    const checked = await check(sent)
    expect(checked).toMatchObject({ isReady: true, replaces: 1, conflicts: [] })
    expect(checked.difference.changes.map(({ field, message }: never) => [field, message])).toEqual([
      ['name', '方案的名称由“业务部月度方案”改为“改名”'],
      ['cycle', '方案的周期由“月”改为“季度”'],
    ])
    const done = await send('', { ...sent, fingerprint: checked.fingerprint })
    expect(done).toMatchObject({ status: 200, json: { version: 2, document: { cycle: 'quarter' } } })
    const late = await send('', { ...sent, fingerprint: checked.fingerprint })
    expect(late).toMatchObject({ status: 412, json: { code: 'record-changed', more: { theirs: { version: 2 } } } })
    const stale = await check(sent)
    expect(stale.conflicts).toMatchObject([{ code: 'import-stale', params: { expected: 1, actual: 2 } }])
  })

  test('keeps parameters and cases where only a document comes in the place of its draft, and tells so', async () => {
    const id = 'with-cases'
    const parameters = [{ id: 'rate', name: '比例', unit: 'number' as const }]
    const whole = { ...packageOf(theirs(id, { parameters }), { ...salesCases, scheme: id }), parameters: { rate: 2 } }
    expect((await bringIn(app, { file: whole, options })).status).toBe(201)
    const alone = { file: theirs(id, { parameters, name: '改名' }), options: { ...options, version: 1 } }
    expect(await check(alone)).toMatchObject({
      ...{ isReady: true, parameters: { rate: 2 }, cases: { passed: 1, failed: 0 } },
      issues: [{ code: 'import-keeps-rest', severity: 'notice', params: { parameters: 1, cases: 1 } }],
    })
    const { json } = await bringIn(app, alone)
    expect(json).toMatchObject({
      version: 2,
      name: '改名',
      parameters: { rate: 2 },
      cases: { cases: [{ id: 'ninety' }] },
    })
    const emptied = { file: packageOf(theirs(id)), options: { ...options, version: 2 } }
    const { json: bare } = await bringIn(app, emptied)
    expect([bare.version, bare.parameters, bare.cases]).toEqual([3, {}, undefined])
  })
})

describe('an import', () => {
  const options = { map: keptMetrics }

  test('does nothing but what was shown', async () => {
    const sent = { file: theirs('shown'), options }
    const { fingerprint } = await check(sent)
    const other = { ...sent, file: theirs('shown', { name: '别的' }) }
    expect(await send('', { ...other, fingerprint })).toMatchObject({ status: 409, json: { code: 'import-changed' } })
    expect(await send('', sent)).toMatchObject({ status: 400, json: { code: 'import-fingerprint-missing' } })
    expect(await stored('shown')).toBeUndefined()
  })

  test('leaves nothing behind where the command fails', async () => {
    const sent = { file: theirs('atomic'), options: { ...options, addMetrics: true } }
    const { fingerprint } = await check(sent)
    const done = await Promise.all([send('', { ...sent, fingerprint }), send('', { ...sent, fingerprint })])
    expect(done.map(({ status }) => status).sort()).toEqual([201, 409])
    const { json } = await app.call('GET', '/audit?filter={"action":"import-scheme","resourceId":"atomic"}', {
      as: app.as.admin,
    })
    expect(json).toHaveLength(1)
  })
})

describe('importing from this server', () => {
  test('takes a working draft or a version of another department, by whoever may read it', async () => {
    const { json } = await bringIn(app, {
      file: packageOf(theirs('source'), { ...salesCases, scheme: 'source' }),
      options: { map: { metrics: { target: 'keep', base: 'keep' } } },
    })
    expect(json.id).toBe('source')
    const unmapped = await check({ from: 'source', options: { as: 'copy', department: 'operations' } })
    expect(unmapped.unknown).toEqual([
      {
        ...{ kind: 'departments', id: 'sales', name: '业务部', state: 'former-owner' },
        suggestions: [{ id: 'operations', name: '运营部', by: 'owner', rank: 1 }],
      },
    ])
    const options = { as: 'copy', department: 'operations', map: { departments: { sales: 'operations' } } }
    expect(await send('/check', { by: 'hrOfOperations', from: 'source', options })).toMatchObject({ status: 404 })
    const checked = await check({ from: 'source', options })
    expect(checked).toMatchObject({
      ...{ source: { kind: 'scheme', of: 'source' }, isReady: true, cases: { passed: 1, failed: 0 } },
      document: { id: 'copy', department: 'operations', departments: [{ id: 'operations', name: '业务部' }] },
    })
    const done = await send('', { from: 'source', options, fingerprint: checked.fingerprint })
    expect(done).toMatchObject({ status: 201, json: { id: 'copy', department: 'operations' } })
    expect(await send('/check', { from: 'source:1' })).toMatchObject({ status: 404 })
  })
})
