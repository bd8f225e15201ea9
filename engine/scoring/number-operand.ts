import { compare } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import type { Compiling } from '../model/compiling.ts'
import type { Formula } from '../model/formula.ts'
import type { Name } from '../model/names.ts'
import type { Stage, TraceInput } from '../model/raw/outcome.ts'
import type { RecordField, Unit } from '../model/raw/scheme.ts'
import type { Sight } from '../model/sight.ts'
import type { Subject } from '../model/subject.ts'
import { type Frame, Gap, type Value } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { fillCohortCalls } from './cohort-calls.ts'
import { attributed } from './gaps.ts'

/** Where a formula that gives a number stands, and what it is computed for. */
export interface OperandPlace {
  readonly path: string
  readonly text: string
  readonly figure: string
  readonly stage: Stage
  readonly unit?: Unit
  /** Fields of one record that the formula may name too. */
  readonly records?: readonly RecordField[]
}

/** A number that a scoring method or a pay component takes from a formula. */
export interface NumberOperand {
  readonly path: string
  readonly text: string
  readonly uses: readonly Name[]
  /** No rank or share inside: its value depends on this person only. */
  readonly isAlone: boolean
  readonly estimate: Formula['estimate']
  readonly attainment: Formula['attainment']
  /** The number where there is one; undefined: no short way, since people are compared. */
  readonly quick: ((sight: Sight) => Decimal | undefined) | undefined
  /** Fills the ranks and shares inside the formula, for everyone. */
  prepare(subjects: readonly Subject[]): void
  /** The number as people write it (120 % is 120), or a Gap that names the figure. */
  value(frame: Frame, record?: readonly Value[]): Decimal | Gap
  /** What a trace says of it: the number itself at the pointer of its formula, then the names that the formula reads. */
  inputs(frame: Frame, value: Decimal | Gap, marks?: InputMarks): readonly TraceInput[]
}

export type InputMarks = Pick<TraceInput, 'weight' | 'share'>

export function compileNumber(place: OperandPlace, compiling: Compiling): NumberOperand {
  const { path, figure, unit } = place
  const expect = unit === undefined ? { type: 'number' as const } : { type: 'number' as const, unit }
  const formula = compiling.formula(path, place.text, expect, place.stage, place.records)
  return {
    path,
    text: place.text,
    uses: formula.uses,
    isAlone: formula.cohort.length === 0,
    estimate: formula.estimate,
    attainment: formula.attainment,
    quick: formula.cohort.length === 0 ? ({ frame }) => numberIn(formula.evaluate(frame)) : undefined,
    prepare: (subjects) => fillCohortCalls(formula, subjects, figure),
    value: (frame, record) => numberFrom(formula.evaluate(frame, record), figure),
    inputs: (frame, value, marks) => operandInputs(formula, path, frame, value, marks),
  }
}

function numberIn(value: Value): Decimal | undefined {
  return value instanceof Decimal ? value : undefined
}

function numberFrom(value: Value, figure: string): Decimal | Gap {
  if (value instanceof Gap) return attributed(value, figure)
  invariant(value instanceof Decimal, `a formula of ${figure} gives no number`)
  return value
}

/** A formula that is one name by itself is that name's input; it is not said twice. */
function operandInputs(
  formula: Formula,
  path: string,
  frame: Frame,
  value: Decimal | Gap,
  marks: InputMarks = {},
): readonly TraceInput[] {
  const names = formula.uses.map((name) => ({ figure: name.id, value: valueText(frame[name.slot] ?? '') }))
  const [only, ...others] = names
  if (only !== undefined && others.length === 0 && isSame(frame[formula.uses[0]?.slot ?? -1], value)) {
    return [{ ...only, ...marks }]
  }
  return [{ figure: path, value: valueText(value), ...marks }, ...names]
}

function isSame(named: Value | undefined, value: Decimal | Gap): boolean {
  if (named instanceof Gap && value instanceof Gap) return true
  return named instanceof Decimal && value instanceof Decimal && compare(named, value) === 0
}
