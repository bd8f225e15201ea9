import { isKnownWord } from '../formula/known-word.ts'
import { parseFormula } from '../formula/parse-formula.ts'
import { findName } from '../formula/scope.ts'
import { compare, equals } from '../kernel/compare.ts'
import { type Decimal, decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Quantity, TableComponent } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'

/** What one input of a lookup table can be, as far as its rows tell it apart. */
export interface AxisCell {
  readonly text: string
  /** Below the lowest `from`, where only `*` takes it, and only if the formula ever gives so little. */
  readonly isDoubtful: boolean
}
export type Axis = readonly AxisCell[]

/**
 * The cells of one input, and besides them what it can be without a cell: what lies below the lowest `from`, levels of the metric
 * that the table does not have. `path`: of its formula.
 */
export function axisOf(context: CheckContext, input: TableComponent['inputs'][number], path: string): Axis {
  const { quantity, parts } = context
  if ('levels' in input) {
    const others = (knownLevels(context, path) ?? []).filter((level) => !input.levels.includes(level))
    return [...input.levels, ...others].map((text) => ({ text, isDoubtful: false }))
  }
  const cells = input.from.map((from) => ({ text: cellText(from, quantity), isDoubtful: false }))
  const first = quantity(input.from[0])
  const low = parts.formulas.get(path)?.range?.low
  if (first === undefined || (low !== undefined && compare(low, first) >= 0)) return cells
  return [{ text: `< ${toText(first)}`, isDoubtful: low === undefined }, ...cells]
}

/** The levels of a formula that is one name by itself; undefined where it can be anything. */
export function knownLevels({ parts }: CheckContext, path: string): readonly string[] | undefined {
  const node = parseFormula(parts.formulas.get(path)?.text ?? '', isKnownWord(parts.names))
  return node?.kind === 'name' ? findName(node.text, parts.names)?.levels : undefined
}

/** Every way of choosing one cell per axis. */
export function* combinations(axes: readonly Axis[]): Generator<readonly AxisCell[]> {
  const [first, ...others] = axes
  if (first === undefined) return yield []
  for (const cell of first) for (const rest of combinations(others)) yield [cell, ...rest]
}

/** Whether a cell of a row takes a cell of an axis. */
export function takes(cell: number | string | undefined, { text }: AxisCell): boolean {
  if (cell === '*') return true
  return typeof cell === 'number' ? isSame(decimal(cell), text) : cell === text
}

function cellText(from: Quantity, quantity: CheckContext['quantity']): string {
  const value = quantity(from)
  return value === undefined ? JSON.stringify(from) : toText(value)
}

function isSame(cell: Decimal, text: string): boolean {
  return /^-?[\d.]+$/.test(text) && equals(cell, decimal(text))
}
