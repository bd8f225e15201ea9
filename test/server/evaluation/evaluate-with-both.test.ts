import { describe, expect, test } from 'vitest'
import { compileScheme, evaluate, evaluateCompiled, type RawFacts, type RawScheme } from '../../../engine/index.ts'
import { evaluateWithBoth } from '../../../server/evaluation/evaluate-with-both.ts'
import { facts as document, scheme as raw } from '../cli/fixtures.ts'
import { wrongAbout } from './wrong-evaluator.ts'

const { scheme } = compileScheme(raw as RawScheme, { parameters: { rate: 5 } })
if (scheme === undefined) throw new Error('the scheme does not compile')
const facts = document as RawFacts

describe('evaluateWithBoth()', () => {
  test('gives what the reference gives where both agree', async () => {
    const { evaluation, disagreement } = await evaluateWithBoth(scheme, facts, { trace: ['008'] })
    expect(disagreement).toBeUndefined()
    expect(evaluation).toEqual(await evaluate(scheme, facts, { trace: ['008'] }))
  })

  test('names the first person and figure that they differ in', async () => {
    const wrong = wrongAbout('008', { total: '60.01', payout: '2300.01' })
    const { disagreement } = await evaluateWithBoth(scheme, facts, {}, wrong)
    expect(disagreement).toEqual({ person: '008', figure: 'total', a: '60.00', b: '60.01' })
  })

  test('sees a difference in the calculation alone', async () => {
    const wrong = wrongAbout('007', { trace: [] })
    expect((await evaluateWithBoth(scheme, facts, { trace: true }, wrong)).disagreement).toMatchObject({
      person: '007',
    })
    expect((await evaluateWithBoth(scheme, facts, {}, wrongAbout('007', {}))).disagreement).toBeUndefined()
  })

  test('of facts that both refuse says what is wrong with them, and no more', async () => {
    const { evaluation, disagreement } = await evaluateWithBoth(scheme, { ...facts, period: '2026-01' })
    expect(evaluation.outcome).toBeUndefined()
    expect(evaluation.issues).toHaveLength(1)
    expect(disagreement).toBeUndefined()
  })

  test.each([
    ['the compiled one', { reference: evaluate, compiled: () => ({ outcome: undefined, issues: [] }) }],
    ['the reference', { reference: async () => ({ outcome: undefined, issues: [] }), compiled: evaluateCompiled }],
  ])('differs where only %s has no outcome', async (_, evaluators) => {
    expect((await evaluateWithBoth(scheme, facts, {}, evaluators)).disagreement).toMatchObject({ person: undefined })
  })
})
