import { Decimal } from '../kernel/decimal.ts'
import { shift } from '../kernel/shift.ts'
import type { Expectation } from '../model/compiling.ts'
import type { CohortCall, Formula } from '../model/formula.ts'
import type { Name, Names } from '../model/names.ts'
import type { Stage } from '../model/raw/outcome.ts'
import type { RecordField } from '../model/raw/scheme.ts'
import type { Value } from '../model/value.ts'
import { type Checked, partsOf } from './checked.ts'
import { compile } from './compile.ts'
import { attainmentOf } from './attainment.ts'
import { compileEstimate } from './estimate.ts'
import type { Evaluate } from './evaluate.ts'
import { checkExpectation, unitOfResult } from './expectation.ts'
import { fieldsOfRecords } from './field.ts'
import { isKnownWord } from './known-word.ts'
import { openDivisions } from './open-divisions.ts'
import { parseFormula } from './parse-formula.ts'
import type { FormulaProblem } from './problem.ts'
import { Problems } from './problems.ts'
import { rangeOf } from './range-of.ts'
import { checkNode } from './type-check.ts'

export interface FormulaPlace {
  /** What the formula must give. */
  readonly expect: Expectation
  /** Names known by then may be used. */
  readonly stage: Stage
  /** Fields of one record that may be named too. */
  readonly records?: readonly RecordField[]
}

/**
 * Compiles a formula, or says all that is wrong with it. Where the unit of the result is percent (expected, or that of the
 * names it is made of) a ratio of 1.2 is given as 120, as people write it. Takes slots of `names` for ranks and shares.
 *
 *     compileFormula('销售额 / 目标', names, { expect: { type: 'number', unit: 'percent' }, stage: 'facts' })
 */
export function compileFormula(
  text: string,
  names: Names,
  { expect, stage, records = [] }: FormulaPlace,
): { readonly formula: Formula } | { readonly problems: readonly FormulaProblem[] } {
  const problems = new Problems(text)
  const fields = fieldsOfRecords(records)
  const node = parseFormula(text, isKnownWord(names, fields), problems)
  if (node === undefined) return { problems: problems.all }
  const scope = { names, stage, fields, isInsideRecords: false, isInsideCohort: false }
  const checked = checkNode(node, scope, problems)
  checkExpectation(checked, expect, problems)
  return problems.isEmpty ? { formula: build(text, checked, expect, names) } : { problems: problems.all }
}

function build(text: string, checked: Checked, expect: Expectation, names: Names): Formula {
  const cohort: CohortCall[] = []
  const evaluate = compile(checked, { text, cohort, allocate: () => names.allocate() })
  const unit = unitOfResult(checked, expect)
  const result = unit === 'percent' ? asPercent(evaluate) : evaluate
  return {
    text,
    type: expect.type,
    unit,
    uses: [...new Set(namesIn(checked))],
    cohort,
    openDivisions: openDivisions(checked),
    range: rangeAsWritten(checked, unit === 'percent'),
    estimate: compileEstimate(checked, unit === 'percent'),
    attainment: attainmentOf(checked, unit === 'percent'),
    evaluate: (frame, record = noFields) => result(frame, record),
  }
}

/** Percentages are ratios inside of formulas and written as people write them outside. */
function rangeAsWritten(checked: Checked, isPercent: boolean): NonNullable<Formula['range']> {
  const { low, high } = rangeOf(checked, new Map())
  return isPercent ? { low: low && shift(low, 2), high: high && shift(high, 2) } : { low, high }
}

const noFields: readonly Value[] = []

function asPercent(evaluate: Evaluate): Evaluate {
  return (frame, record) => {
    const value = evaluate(frame, record)
    return value instanceof Decimal ? shift(value, 2) : value
  }
}

function namesIn(checked: Checked): readonly Name[] {
  return checked.kind === 'name' ? [checked.name] : partsOf(checked).flatMap(namesIn)
}
