import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, evaluateCompiled } from '../../../engine/evaluate.ts'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { multiply } from '../../../engine/kernel/arithmetic.ts'
import { toText } from '../../../engine/kernel/text.ts'
import type { RawPerson } from '../../../engine/model/raw/facts.ts'
import type { Metric, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { compiled } from '../../support/evaluating.ts'
import { scheme } from '../../support/schemes.ts'

const bounds = [120, 100, 90.5, 33.33]
const rows = [...bounds.map((from, row) => ({ from, score: 110 - row * 12.35 })), { score: 0.05 }]

/** Three step tables by attainment: as a number, as a share without a factor, and of one metric twice. */
function tables(overrides: Partial<RawScheme> = {}): RawScheme {
  const metric = (id: string): Metric => ({ kind: 'given', id, name: id, unit: 'money', min: -1_000_000_000_000 })
  const steps = (of: string) => ({ kind: 'steps' as const, of, rows })
  return scheme({
    metrics: ['a', 'b', 'c', 'base'].map(metric),
    indicators: [
      { id: 'x', name: 'x', weight: 33.3, scoring: steps('[a] / [b] * 100') },
      { id: 'y', name: 'y', weight: 33.4, scoring: steps('[b] / [a] * 33') },
      { id: 'z', name: 'z', weight: 33.3, scoring: steps('[c] / [b] * 0.5') },
    ],
    bands: {
      rows: [
        { id: 'good', name: 'good', from: 60 },
        { id: 'fair', name: 'fair' },
      ],
    },
    pay: { components: [{ kind: 'formula', id: 'bonus', name: 'bonus', formula: '[base] * total / 100' }] },
    ...overrides,
  })
}

/** A fact that stands on a bound of another, or a unit of some decimal place beside it. */
const besideBound = fc
  .tuple(
    fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
    fc.constantFrom(...bounds),
    fc.integer({ min: -2, max: 2 }),
    fc.nat(3),
  )
  .map(([cents, bound, units, places]) => {
    const exact = multiply(multiply(decimal(cents / 100), decimal(bound)), decimal('0.01'))
    const nudged = Number(toText(exact)) + units * 10 ** -places
    return { target: cents / 100, actual: Math.round(nudged * 100) / 100 }
  })
const odd = fc.constantFrom(0, -0.01, 0.01, 999_999_999_999.99, -999_999_999_999.99, 1, null)

const person = fc
  .tuple(besideBound, fc.option(odd, { freq: 6, nil: undefined }), fc.nat(2))
  .map(([{ target, actual }, strange, place]): RawPerson['facts'] => {
    const facts: Record<string, number | null> = { a: actual, b: target, c: actual * 2, base: 5000 }
    if (strange !== undefined) facts[['a', 'b', 'c'][place] ?? 'a'] = strange
    return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, number] => entry[1] !== null))
  })

async function expectAgreement(raw: RawScheme, facts: readonly RawPerson['facts'][]): Promise<void> {
  const made = compiled(raw)
  const whole = {
    format: 1 as const,
    period: '2026-01',
    people: facts.map((each, index) => ({ id: `p${index}`, facts: each ?? {} })),
  }
  const believed = await evaluate(made, whole)
  expect(evaluateCompiled(made, whole)).toEqual(believed)
}

describe('a level of step tables', () => {
  test('gives everyone the row that json-rules-engine gives, on bounds and beside them, with what is missing or zero', async () => {
    const people = fc.sample(person, { numRuns: 1_500, seed: 7 })
    await expectAgreement(tables(), people)
  })

  test.each([
    ['a row gives zero', 0, { code: 'row-gives-zero', figure: 'score:x', params: { row: 2 } }],
    ['a score is rounded to it', 0.004, { code: 'rounded-to-zero', figure: 'score:x', params: { unrounded: '0.004' } }],
  ])('says why a score is zero: %s', async (_, score, reason) => {
    const [x, ...others] = tables().indicators ?? []
    const scoring = { kind: 'steps' as const, of: '[a] / [b] * 100', rows: [{ from: 100, score: 9 }, { score }] }
    const raw = tables({ indicators: [{ ...x, id: 'x', name: 'x', scoring }, ...others] })
    const facts = [{ a: 1, b: 2, c: 3, base: 1 }]
    await expectAgreement(raw, facts)
    const { outcome } = evaluateCompiled(compiled(raw), {
      format: 1,
      period: '2026-01',
      people: facts.map((each) => ({ id: 'p', facts: each })),
    })
    expect(outcome?.people[0]).toMatchObject({ scores: { x: '0.00' }, notes: [reason] })
  })

  test('where the sums would leave the safe integers, goes node by node', async () => {
    const huge = rows.map((row, index) => ({ ...row, score: 900_000_000_000_000 - index }))
    const indicators = tables().indicators?.map((each) => ({
      ...each,
      scoring: { ...each.scoring, rows: huge },
    })) as RawScheme['indicators']
    const { bands: _, ...rest } = tables({ indicators })
    await expectAgreement(rest, fc.sample(person, { numRuns: 50, seed: 3 }))
  })
})
