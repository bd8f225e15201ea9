import { afterEach, describe, expect, test } from 'vitest'
import casesOfLargest from '../../../schemes/d01-sales-rewards-and-penalties.cases.json' with { type: 'json' }
import largest from '../../../schemes/d01-sales-rewards-and-penalties.scheme.json' with { type: 'json' }
import { checkDraft, type DraftFindings } from '../../../server/uses/schemes/check-draft.ts'
import { type DraftChecker, draftChecker } from '../../../server/uses/schemes/draft-checker.ts'
import { rememberChecks } from '../../../server/uses/schemes/remember-checks.ts'
import { asJson } from '../../../server/uses/schemes/scheme-record.ts'
import { salesCases, salesScheme } from '../../support/company.ts'

const draft = { document: asJson(salesScheme()), parameters: {}, cases: asJson(salesCases) }
let checker: DraftChecker | undefined

afterEach(() => checker?.close())

describe('draftChecker()', () => {
  test.each(['quick', 'full'] as const)('finds in a thread of its own what is found here: %s', async (depth) => {
    checker = draftChecker()
    expect(await checker.checkDraft({ ...draft, depth })).toEqual(await checkDraft({ ...draft, depth }))
  })

  test('answers many that ask at once, each with its own', async () => {
    checker = draftChecker()
    const { checkDraft: check } = checker
    const names = Array.from({ length: 10 }, (_, index) => `系数${index}`)
    const found = await Promise.all(
      names.map((name) => {
        const document = asJson(salesScheme({ parameters: [{ id: 'rate', name, unit: 'number' }] }))
        return check({ document, parameters: {}, depth: 'quick' })
      }),
    )
    expect(found.map(({ issues }) => issues.map(({ params }) => params.parameter))).toEqual(names.map((name) => [name]))
  })

  test('is the same when it was warmed up before', async () => {
    checker = draftChecker()
    checker.warmUp()
    expect(await checker.checkDraft({ ...draft, depth: 'quick' })).toMatchObject({
      isFinished: true,
      form: [],
      issues: [],
    })
  })

  test('fault 41: gives up what takes too long, and goes on with the next', async () => {
    checker = draftChecker({ deadlineMs: 0 })
    // Half a second of computing at least, wherever it runs.
    const long = { document: asJson(largest), parameters: {}, cases: asJson(casesOfLargest), depth: 'full' } as const
    expect(await checker.checkDraft(long)).toMatchObject({ isFinished: false, issues: [] })
    expect(await checker.checkDraft(long)).toMatchObject({ isFinished: false })
  })

  test('says what is wrong with the form at its places', async () => {
    checker = draftChecker()
    const { form } = await checker.checkDraft({ document: { id: 1 }, cases: {}, parameters: {}, depth: 'quick' })
    expect(new Set(form.map(({ path }) => path.split('/')[1]))).toEqual(new Set(['document', 'cases']))
  })
})

describe('rememberChecks()', () => {
  const findings: DraftFindings = { form: [], issues: [], cases: [], isFinished: true }

  function counting(answer: () => Promise<DraftFindings>) {
    let count = 0
    const check = rememberChecks(() => {
      count += 1
      return answer()
    })
    return { check, count: () => count }
  }

  test.each([
    ['quick', 2],
    ['full', 1],
  ] as const)('computes the same %s check this often when asked twice: %i', async (depth, times) => {
    const { check, count } = counting(async () => findings)
    await check({ ...draft, depth })
    await check({ ...draft, depth })
    expect(count()).toBe(times)
  })

  test('computes another content anew', async () => {
    const { check, count } = counting(async () => findings)
    await check({ ...draft, depth: 'full' })
    await check({ ...draft, parameters: { rate: 1 }, depth: 'full' })
    expect(count()).toBe(2)
  })

  test('does not remember what ended without a result, or failed', async () => {
    const unfinished = counting(async () => ({ ...findings, isFinished: false }))
    await unfinished.check({ ...draft, depth: 'full' })
    await unfinished.check({ ...draft, depth: 'full' })
    expect(unfinished.count()).toBe(2)
    const failing = counting(() => Promise.reject(new Error('failed')))
    await expect(failing.check({ ...draft, depth: 'full' })).rejects.toThrow('failed')
    await expect(failing.check({ ...draft, depth: 'full' })).rejects.toThrow('failed')
    expect(failing.count()).toBe(2)
  })
})
