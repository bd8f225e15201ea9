import { multiply } from '../kernel/arithmetic.ts'
import { isZero } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import { shift } from '../kernel/shift.ts'
import type { Compiling } from '../model/compiling.ts'
import { issue } from '../model/issue.ts'
import type { TableComponent } from '../model/raw/scheme.ts'
import type { Gap } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { gapOf } from '../scoring/gaps.ts'
import { compileNumber, type NumberOperand } from '../scoring/number-operand.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import { compileStated, type Stated } from '../scoring/stated.ts'
import type { Paid, PayKind } from './pay-kind.ts'
import { compileAxis } from './table-input.ts'
import { compileRows } from './table-rows.ts'

/**
 * Lookup by several inputs together, such as a commission rate by contract total, discount and payment terms. The first row whose
 * cells all match is taken; its value is an amount, a percentage of `base` (rate) or a multiple of it (factor).
 */
export const table: PayKind<'table'> = {
  kind: 'table',
  compile(raw, path, figure, compiling) {
    const inputs = raw.inputs.map((input, index) => compileAxis(input, `${path}/inputs/${index}`, figure, compiling))
    const base = compileBase(raw, path, figure, compiling)
    const rule = compileRule(raw, path, figure, compiling)
    const choice = compiling.choice(`${path}/rows`, compileRows(raw, path, inputs, compiling), 'pay')
    return {
      choice,
      rows: { path: `${path}/rows`, length: raw.rows.length },
      prepare(subjects) {
        base?.prepare(subjects)
        for (const input of inputs) input.prepare(subjects)
      },
      pay({ frame }, row) {
        const looked = inputs.map((input) => frame[input.input.slot] as Decimal | string | Gap)
        const based = base?.value(frame)
        const gap = gapOf(...looked, based)
        return {
          ...(gap === undefined
            ? amountOfRow(rule, looked.map(valueText), based as Decimal | undefined, row)
            : { amount: gap }),
          get inputs() {
            return [...inputs.flatMap((input) => input.traced(frame)), ...(base?.inputs(frame, based as Decimal) ?? [])]
          },
        }
      },
    }
  },
}

interface Rule {
  readonly figure: string
  readonly path: string
  readonly gives: TableComponent['gives']
  readonly values: readonly Decimal[]
  readonly whenNoRow: Stated | 'invalid'
}

function compileRule(raw: TableComponent, path: string, figure: string, compiling: Compiling): Rule {
  const { whenNoRow } = raw
  return {
    figure,
    path: `${path}/rows`,
    gives: raw.gives,
    values: raw.rows.map((row, index) => compiling.quantity(`${path}/rows/${index}/value`, row.value)),
    whenNoRow:
      whenNoRow === 'invalid' ? whenNoRow : compileStated(whenNoRow, `${path}/whenNoRow/value`, figure, compiling),
  }
}

function compileBase(
  raw: TableComponent,
  path: string,
  figure: string,
  compiling: Compiling,
): NumberOperand | undefined {
  if (raw.gives === 'amount') {
    if (raw.base !== undefined) compiling.report(issue('table-base-unused', 'error', `${path}/base`, {}))
    return undefined
  }
  invariant(raw.base !== undefined, `the document's schema asks for a base where a table gives a ${raw.gives}`)
  return compileNumber({ path: `${path}/base`, text: raw.base, figure, stage: 'pay', unit: 'money' }, compiling)
}

type Result = Omit<Paid, 'inputs'>

function amountOfRow(rule: Rule, looked: readonly string[], base: Decimal | undefined, row: number): Result {
  const { figure, whenNoRow } = rule
  const value = rule.values[row]
  if (value === undefined) {
    return whenNoRow === 'invalid'
      ? { amount: undefinedFor('no-row', figure, { value: looked.join(', ') }) }
      : { amount: whenNoRow.value, reason: whenNoRow.reason }
  }
  const amount = amountFor(rule.gives, value, base)
  const taken = { amount, row: { path: `${rule.path}/${row}`, index: row } }
  return isZero(value) ? { ...taken, reason: reasonFor('row-gives-zero', figure, { row: row + 1 }) } : taken
}

function amountFor(gives: TableComponent['gives'], value: Decimal, base: Decimal | undefined): Decimal {
  if (base === undefined) return value
  const product = multiply(base, value)
  return gives === 'rate' ? shift(product, -2) : product
}
