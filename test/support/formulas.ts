import fc from 'fast-check'
import { compileFormula } from '../../engine/formula/compile-formula.ts'
import type { FormulaProblem } from '../../engine/formula/problem.ts'
import { Decimal, decimal } from '../../engine/kernel/decimal.ts'
import { toText } from '../../engine/kernel/text.ts'
import type { Expectation } from '../../engine/model/compiling.ts'
import type { Formula } from '../../engine/model/formula.ts'
import type { Names } from '../../engine/model/names.ts'
import type { Stage } from '../../engine/model/raw/outcome.ts'
import { Gap, type Value } from '../../engine/model/value.ts'
import { frameOf } from './formula-names.ts'

const anyNumber: Expectation = { type: 'number' }

/** The formula, which must have no problems. */
export function compiled(
  text: string,
  names: Names,
  expect: Expectation = anyNumber,
  stage: Stage = 'payout',
): Formula {
  const result = compileFormula(text, names, { expect, stage })
  if ('formula' in result) return result.formula
  throw new Error(`${text}: ${result.problems.map(({ code }) => code).join(', ')}`)
}

/** What is wrong with the formula; nothing where it compiles. */
export function problemsOf(
  text: string,
  names: Names,
  expect: Expectation = anyNumber,
  stage: Stage = 'payout',
): readonly FormulaProblem[] {
  const result = compileFormula(text, names, { expect, stage })
  return 'problems' in result ? result.problems : []
}

/** The codes of what is wrong, in the order of the text. */
export function codesOf(...formula: Parameters<typeof problemsOf>): readonly string[] {
  return problemsOf(...formula).map(({ code }) => code)
}

/** A formula's result in words: a number as decimal text, a gap as `missing: …` or `undefined: <reason>`. */
export function result(
  text: string,
  names: Names,
  values: Readonly<Record<string, number | string | boolean | Value>> = {},
  expect: Expectation = anyNumber,
): string | boolean {
  const exact = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, exactly(value)]))
  return inWords(compiled(text, names, expect).evaluate(frameOf(names, exact)))
}

/** A value in words, as `result`. */
export function inWords(value: Value): string | boolean {
  if (value instanceof Decimal) return toText(value)
  if (value instanceof Gap) {
    return value.kind === 'missing'
      ? `missing: ${value.missing.map(({ name }) => name).join(', ')}`
      : `undefined: ${value.reason?.code}`
  }
  return typeof value === 'object' ? `${value.length} records` : value
}

function exactly(value: number | string | boolean | Value): Value {
  return typeof value === 'number' ? decimal(value) : value
}

/** Numbers as formulas write them, of up to 8 digits. */
export const numberTexts: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, scale]) => toText(new Decimal(digits, scale)))
