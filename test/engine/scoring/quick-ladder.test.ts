import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../../engine/kernel/compare.ts'
import { type Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import { toText } from '../../../engine/kernel/text.ts'
import type { Sight } from '../../../engine/model/sight.ts'
import type { Value } from '../../../engine/model/value.ts'
import { quickLadder } from '../../../engine/scoring/quick-ladder.ts'
import { namesOf } from '../../support/formula-names.ts'
import { compiled } from '../../support/formulas.ts'

const names = namesOf([{ id: 'actual' }, { id: 'target' }])
const formula = compiled('[actual] / [target] * 100', names)
const from = [120, 100, 90.5, 75].map((bound) => decimal(bound))
const scores = [110, 100, 85, 65, 30].map((score) => decimal(score))

function ladderOf() {
  const operand = { ...formula, path: '', isAlone: true, quick: undefined, prepare: () => undefined, inputs: () => [] }
  const value = (frame: Value[]) => formula.evaluate(frame) as Decimal
  const ladder = quickLadder({ ...operand, value }, [...from, undefined], scores)
  return (sight: Sight) => scores[ladder.row(sight)]
}

function sightOf(actual: number, target: number): Sight & { loads: number } {
  const sight = {
    frame: [] as Value[],
    numbers: Float64Array.from([actual, target]),
    error: new Float64Array(1),
    loads: 0,
    load() {
      sight.loads += 1
      sight.frame.push(decimal(actual), decimal(target))
    },
  }
  return sight
}

function exactScore(actual: number, target: number): string {
  const value = formula.evaluate([decimal(actual), decimal(target)]) as Decimal
  const row = from.findIndex((bound) => compare(value, bound) >= 0)
  return toText(scores[row < 0 ? 4 : row] as Decimal)
}

describe('quickLadder()', () => {
  const quick = ladderOf()

  test.each([
    [89.99, 100, '65'],
    [90.49, 100, '65'],
    [90.5, 100, '85'],
    [90.51, 100, '85'],
    [99.99, 100, '85'],
    [100, 100, '100'],
    [1_200_000, 1_000_000, '110'],
    [1_199_999.99, 1_000_000, '100'],
    [0, 100, '30'],
  ])('puts %d of %d into the row that scores %s', (actual, target, score) => {
    expect(toText(quick(sightOf(actual, target)) as Decimal)).toBe(score)
  })

  test('asks exactly only for those at a bound', () => {
    const far = sightOf(95, 100)
    quick(far)
    expect(far.loads).toBe(0)
    const on = sightOf(905, 1000)
    quick(on)
    expect(on.loads).toBe(1)
  })

  test('agrees with exact comparison around every bound, for targets of every size', () => {
    const target = fc.oneof(
      fc.integer({ min: 1, max: 10 ** 6 }),
      fc.integer({ min: 1, max: 10 ** 13 }).map((cents) => cents / 100),
    )
    const nudge = fc.constantFrom(-2, -1, 0, 1, 2)
    const property = fc.property(
      target,
      fc.constantFrom(120, 100, 90.5, 75),
      nudge,
      fc.nat(6),
      (wanted, bound, units, scale) => {
        // The double nearest to bound % of the target, moved by a unit or two of some decimal place.
        const actual = Number((wanted * (bound / 100) + units * 10 ** -scale).toPrecision(15))
        if (actual < 0) return
        expect(toText(quick(sightOf(actual, wanted)) as Decimal)).toBe(exactScore(actual, wanted))
      },
    )
    fc.assert(property, { numRuns: 20_000 })
  })
})
