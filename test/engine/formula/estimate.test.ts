import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import { toText } from '../../../engine/kernel/text.ts'
import type { Value } from '../../../engine/model/value.ts'
import { namesOf } from '../../support/formula-names.ts'
import { compiled } from '../../support/formulas.ts'
import { Precise } from '../kernel/decimals.ts'

const ids = ['a', 'b', 'c', 'share']
const names = namesOf(ids.map((id) => (id === 'share' ? { id, unit: 'percent' } : { id })))

/** The exact value of a double: a whole number of its smallest binary digit. */
function exactly(value: number): InstanceType<typeof Precise> {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  const high = bits.getUint32(0)
  const exponent = (high >>> 20) & 0x7ff
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4))
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n)
  const size = new Precise(mantissa.toString()).times(new Precise(2).pow(Math.max(exponent, 1) - 1075))
  return value < 0 ? size.negated() : size
}

/** Facts as documents give them: at most 15 digits, many of them alike, near one another, tiny or huge. */
const fact = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((cents) => cents / 100),
  fc.constantFrom(0, 1, 100, 0.01, 999_999_999_999_999, 1e-14, 33.33, 66.67),
  fc
    .tuple(fc.integer({ min: 1, max: 10 ** 15 - 1 }), fc.nat(14))
    .map(([digits, scale]) => Number(`${digits}e-${scale}`)),
)

const { formulaText } = fc.letrec<{ formulaText: string }>((tie) => ({
  formulaText: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom(...ids.map((id) => `[${id}]`)),
    fc.constantFrom('100', '0.7', '80%', '3'),
    fc
      .tuple(tie('formulaText'), fc.constantFrom('+', '-', '*', '/'), tie('formulaText'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
  ),
}))

function framesOf(facts: readonly number[]): { frame: Value[]; numbers: Float64Array } {
  return { frame: facts.map((each) => decimal(each)), numbers: Float64Array.from(facts) }
}

describe('an estimate', () => {
  test('is never farther from the exact value than it says', () => {
    let compared = 0
    const facts = fc.tuple(fact, fact, fact, fact)
    const property = fc.property(formulaText, fc.array(facts, { minLength: 8, maxLength: 8 }), (text, people) => {
      const { estimate, evaluate } = compileOrSkip(text)
      if (estimate === undefined) return
      for (const each of people) {
        const { frame, numbers } = framesOf(each)
        const error = new Float64Array(1)
        const value = estimate(numbers, error)
        const exact = evaluate(frame)
        if (Number.isNaN(value) || !(exact instanceof Decimal)) continue
        compared += 1
        const distance = new Precise(toText(exact)).minus(exactly(value)).abs()
        expect(distance.lte(exactly(error[0] ?? 0)), `${text} of ${each.join(', ')}`).toBe(true)
      }
    })
    fc.assert(property, { numRuns: 3000 })
    expect(compared).toBeGreaterThan(5000)
  })

  test.each([
    ['a missing fact', '[a] / [b] * 100', [Number.NaN, 5]],
    ['a divisor of zero', '[a] / [b] * 100', [5, 0]],
    ['a divisor that may be zero', '[a] / ([b] - [c])', [1, 0.3, 0.3]],
    ['what leaves the range of doubles', '[a] * [a] * [a] * [a]', [999_999_999_999_999]],
  ])('cannot tell: %s', (_, text, facts) => {
    const { estimate } = compiled(text, names)
    expect(estimate?.(Float64Array.from(facts), new Float64Array(1))).toBeNaN()
  })

  test('is close: attainment to within a few units of the last digit', () => {
    const error = new Float64Array(1)
    const value = compiled('[a] / [b] * 100', names).estimate?.(Float64Array.from([1_200_000, 1_000_000]), error)
    expect(value).toBe(120)
    expect(error[0]).toBeLessThan(1e-12)
  })
})

/** Written numbers may divide by zero or have no unit in common with a percent: such a text is no formula. */
function compileOrSkip(text: string): Pick<ReturnType<typeof compiled>, 'estimate' | 'evaluate'> {
  try {
    return compiled(text, names)
  } catch {
    return { estimate: undefined, evaluate: () => '' }
  }
}
