import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Condition, RawScheme } from '../../engine/index.ts'
import { type CompanyApp, companyApp } from '../support/company-app.ts'
import { salesScheme } from '../support/company.ts'
import { checkedImport, sendImport } from '../support/scheme-imports.ts'

let app: CompanyApp
beforeAll(async () => {
  app = await companyApp()
})
afterAll(() => app.close())

interface FoundAnswer {
  readonly code: string
  readonly path: string
  readonly line?: number
  readonly message: string
}

const options = { map: { metrics: { target: 'keep', base: 'keep' } } }

/** The errors that the check of a file tells; the import of the same file is refused and leaves nothing. */
async function refused(file: unknown): Promise<readonly FoundAnswer[]> {
  const checked = await checkedImport(app, { file, options })
  expect(checked.isReady).toBe(false)
  const done = await sendImport(app, '', { file, options, fingerprint: checked.fingerprint ?? 'none' })
  expect([done.status, done.json.code]).toEqual([400, 'import-not-ready'])
  const { total } = await app.deps.store.list('schemes', { scope: 'everything' })
  expect(total).toBe(0)
  return checked.issues
}

/** The errors of the static checks: a draft may have them, and is then not published. */
async function faults(overrides: Partial<RawScheme>): Promise<readonly FoundAnswer[]> {
  const { issues, isReady } = await checkedImport(app, { file: salesScheme(overrides), options })
  expect(isReady).toBe(true)
  return issues.filter(({ severity }: { severity: string }) => severity === 'error')
}

function withBonus(formula: string): Partial<RawScheme> {
  return { pay: { components: [{ kind: 'formula', id: 'bonus', name: '奖金', formula }] } }
}

function penalised(when: Condition): Partial<RawScheme> {
  return { penalties: [{ id: 'fine', name: '罚', when, effects: [{ kind: 'demerit', level: 'minor' }] }] }
}

const text = JSON.stringify(salesScheme(), undefined, 2)

describe('an uploaded scheme', () => {
  test('bad input 58, 70: 40,000 and 3,000 levels are refused by the limit', async () => {
    const lists = `${'['.repeat(40_000)}${']'.repeat(40_000)}`
    expect(await refused(lists)).toMatchObject([{ code: 'json-too-deep', line: 1 }])
    const inside = text.replace('"metrics": [', `"metrics": [${'['.repeat(3_000)}${']'.repeat(3_000)},`)
    expect(await refused(inside)).toMatchObject([{ code: 'json-too-deep' }])
  })

  test('bad input 59: more than 4 MB are refused unread', async () => {
    const answered = await sendImport(app, '/check', { file: `${text}${' '.repeat(4_000_001)}` })
    expect([answered.status, answered.json.code]).toEqual([413, 'body-too-large'])
  })

  test('bad input 60: the same key twice is refused, with both places', async () => {
    const twice = text.replace('"name": "业务部月度方案",', '"name": "业务部月度方案",\n  "name": "别的方案",')
    const [found] = await refused(twice)
    const line = twice.split('\n').findIndex((each) => each.includes('别的方案')) + 1
    expect(found).toMatchObject({ code: 'json-key-twice', path: '/name', line })
  })

  test.each(['__proto__', 'constructor', 'prototype'])('bad input 61: the key %s is refused', async (key) => {
    const found = await refused(text.replace('"metrics": [', `"metrics": [{"${key}": {"role": "admin"}},`))
    expect(found).toMatchObject([{ code: 'json-key-forbidden', path: `/metrics/0/${key}` }])
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false)
  })

  test('bad input 62: a field that nobody knows is refused', async () => {
    expect(await refused({ ...salesScheme(), approved: true })).toMatchObject([
      { code: 'field-unknown', path: '/document/approved' },
    ])
  })

  test('bad input 65: half a character and NUL are refused', async () => {
    for (const unpaired of ['\\ud800', '\\u0000']) {
      const [found] = await refused(text.replace('业务部月度方案', `方案${unpaired}`))
      expect(['json-lone-surrogate', 'json-nul']).toContain(found?.code)
    }
  })

  test.each([
    ['66', '^(\\d+)+$'],
    ['66', '(a|a)*'],
    ['67', '(?=a)b'],
    ['67', '(a)\\1'],
  ])('bad input 66, 67: a pattern (row %s: %s) is refused: a scheme has none', async (_, pattern) => {
    const [first, ...others] = salesScheme().metrics
    expect(await refused({ ...salesScheme(), metrics: [{ ...first, pattern }, ...others] })).toMatchObject([
      { code: 'field-unknown', path: '/document/metrics/0/pattern' },
    ])
  })

  test('bad input 68: a schema from elsewhere is refused, and never fetched', async () => {
    const away = 'http://schemas.example.invalid/x.json'
    expect(await refused({ ...salesScheme(), $ref: away })).toMatchObject([{ path: '/document/$ref' }])
    expect(await refused({ ...salesScheme(), $schema: away })).toMatchObject([
      { path: '/document/$schema', message: expect.stringContaining(away) },
    ])
  })

  test.each(['$data', '$async', 'whatever'])('bad input 69: the keyword %s is refused', async (keyword) => {
    expect(await refused({ ...salesScheme(), [keyword]: true })).toMatchObject([
      { code: 'field-unknown', path: `/document/${keyword}` },
    ])
    expect(await refused({ package: 1, scheme: salesScheme(), [keyword]: true })).toMatchObject([
      { code: 'field-unknown', path: `/${keyword}` },
    ])
  })

  test('bad input 70: 20,000 fields are refused by the limit', async () => {
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, index]))
    expect(await refused({ ...salesScheme(), ...wide })).toMatchObject([{ code: 'json-too-many-keys' }])
  })

  test.each(['$.__proto__', '$..[?(@.a)]', '$.constructor'])('bad input 71: the path %s is refused', async (path) => {
    const when = { all: [{ fact: 'person', path, operator: 'equal' as const, value: 'x' }] }
    expect(await refused(salesScheme(penalised(when)))).toMatchObject([{ code: 'fact-path-malformed' }])
  })

  test.each(['constructor', 'prototype', '__proto__'])('bad input 71: the fact %s is refused', async (fact) => {
    const when = { all: [{ fact, operator: 'equal' as const, value: 1 }] }
    expect(await refused(salesScheme(penalised(when)))).toMatchObject([{ code: 'fact-name-malformed' }])
  })

  test('bad input 73: a condition of 11 levels or 501 comparisons is told as an error', async () => {
    const leaf = { fact: 'sales', operator: 'equal', value: 1 } as const
    const deep = Array.from({ length: 11 }).reduce<unknown>((inside) => ({ all: [inside] }), leaf)
    expect(await faults(penalised(deep as Condition))).toMatchObject([
      { path: expect.stringMatching(/^\/document\/penalties\/0\/when/) },
    ])
    const hundred = { any: Array.from({ length: 100 }, (_, value) => ({ ...leaf, value })) }
    const many: Condition = { any: [...Array.from({ length: 5 }, () => hundred), leaf] }
    expect(await faults(penalised(many))).toMatchObject([{ message: expect.stringContaining('501') }])
  })

  test('bad input 74: metrics that use one another are told as an error, the circle named', async () => {
    const circle = ['甲', '乙'].map((name, index) => ({
      ...{ id: `m${index}`, name, kind: 'derived' as const, unit: 'number' as const },
      formula: `${index === 0 ? '乙' : '甲'} * 1`,
    }))
    const found = await faults({ metrics: [...salesScheme().metrics, ...circle] })
    expect(found.map(({ message }) => message).join()).toContain('甲 → 乙 → 甲')
  })

  test('bad input 75, 76: formulas that reach into the program or never end are told as errors, at their lines', async () => {
    for (const formula of ['constructor.constructor("return process")()', '9^9^9^9', `${'('.repeat(900)}1`]) {
      const [found] = await faults(withBonus(formula))
      expect(found).toMatchObject({ path: '/document/pay/components/0/formula', line: expect.any(Number) })
    }
    expect(await refused(salesScheme(withBonus('('.repeat(1e6))))).toMatchObject([{ code: 'text-too-long' }])
  })

  test('bad input 77: a division by what may be zero is warned about', async () => {
    const open = {
      id: 'reached',
      name: '达成',
      kind: 'derived',
      unit: 'percent',
      formula: '[sales] / [target]',
    } as const
    const file = salesScheme({ metrics: [...salesScheme().metrics, open] })
    const { issues } = await checkedImport(app, { file, options })
    expect(issues.map(({ code }: FoundAnswer) => code)).toContain('division-without-outcome')
  })

  test('bad input 78: a score that no band takes is told as an error', async () => {
    const [found] = await faults({ bands: { rows: [{ id: 'good', name: '良好', from: 80 }] } })
    expect(found).toMatchObject({ path: expect.stringContaining('/document/bands') })
  })
})
