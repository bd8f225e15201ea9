/**
 * Differential fuzzing: schemes and facts over everything the format can say, evaluated with json-rules-engine and compiled.
 *
 *     npx vitest run test/fuzz                        the run of the suite, always the same
 *     FUZZ_CASES=200000 npx vitest run test/fuzz      so many schemes × facts
 *     FUZZ_SEED=7 npx vitest run test/fuzz            other cases, or those of a report again
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { functionKinds } from '../../engine/formula/functions/function-kinds.ts'
import { reasonCodes } from '../../engine/model/codes/reason.ts'
import type { OutcomeReason, PersonOutcome } from '../../engine/model/raw/outcome.ts'
import { payKinds } from '../../engine/pay/pay-kinds.ts'
import { scoringKinds } from '../../engine/scoring/scoring-kinds.ts'
import { type FuzzRun, fuzz } from './fuzz.ts'
import { saidBySchema } from './said-by-schema.ts'
import { Tally } from './tally.ts'

const cases = Number(process.env.FUZZ_CASES ?? 6000)
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101)
/** A day: a long run is asked for by hand. */
const timeoutMs = 86_400_000

const statuses = ['complete', 'incomplete', 'invalid', 'not-included'] as const satisfies PersonOutcome['status'][]

/** Of mistakes of the program, or of a scoring method that leaves someone out without a reason, which none does: see `faultOf`. */
const neverGiven: readonly OutcomeReason['code'][] = ['not-computed', 'not-counted', 'excluded-by-scoring']
/** What is wrong with a fact stands in the outcome too. */
const factReasons = [
  'fact-wrong-type',
  'fact-out-of-range',
  'fact-too-many-digits',
  'fact-too-many-decimals',
  'fact-not-a-level',
  'fact-unknown-field',
]

describe('evaluate() and evaluateCompiled()', () => {
  let run: FuzzRun = { tally: new Tally(), report: 'nothing was tried' }

  /** Which of these did not come up. */
  const lacking = (kind: string, features: readonly string[]) =>
    run.tally.lacking(features.map((feature) => `${kind} ${feature}`))

  beforeAll(async () => {
    run = await fuzz({ cases, seed })
  }, timeoutMs)

  test('agree on every scheme and facts, with and without calculations, in whatever order people come', () => {
    expect(run.report).toBeUndefined()
  })

  test('were tried on enough, at least nine in ten of the schemes without an error', () => {
    expect(run.tally.cases).toBeGreaterThanOrEqual(cases * 0.9)
    expect(run.tally.refused / run.tally.schemes).toBeLessThan(0.1)
  })

  test('were tried on everything that the format can say', () => {
    expect(lacking('scheme', [...saidBySchema()])).toEqual([])
    expect(
      lacking(
        'scheme',
        Object.keys(functionKinds).map((id) => `call:${id}`),
      ),
    ).toEqual([])
  })

  test('were tried where nothing is missing or wrong with anyone, on every kind of scoring and of pay', () => {
    const kinds = [...Object.keys(scoringKinds), ...Object.keys(payKinds)].map((kind) => `kind:${kind}`)
    const cohorts = [
      'within:everyone',
      'within:department',
      'within:team',
      'within:post',
      'forced',
      'call:rank',
      'call:share',
    ]
    expect(lacking('plain', [...kinds, ...cohorts, 'proration', 'rank', 'vetoes', 'limit', 'onlyOneOf'])).toEqual([])
  })

  test('gave every outcome and every reason that there is', () => {
    expect(lacking('status', statuses)).toEqual([])
    const reasons = Object.keys(reasonCodes).filter((code) => !neverGiven.includes(code))
    expect(lacking('reason', [...reasons, ...factReasons])).toEqual([])
  })
})
