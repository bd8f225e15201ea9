import type { Decimal } from '../kernel/decimal.ts'
import { isZero } from '../kernel/compare.ts'
import type { Value } from '../model/value.ts'
import { Gap } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { reasonFor, undefinedFor } from './reason.ts'
import type { Scored } from './scoring-kind.ts'

/** The score of the row that an evaluator took for `value`, at the pointer `<path>/<row>`; undefined where no row holds. */
export function rowScore(
  scores: readonly Decimal[],
  path: string,
  figure: string,
  value: Value | undefined,
  row: number,
): Omit<Scored, 'inputs'> {
  if (value instanceof Gap) return { value }
  const score = scores[row]
  if (score === undefined) return { value: undefinedFor('no-row', figure, { value: valueText(value ?? '') }) }
  const taken = { value: score, row: { path: `${path}/${row}`, index: row } }
  return isZero(score) ? { ...taken, reason: reasonFor('row-gives-zero', figure, { row: row + 1 }) } : taken
}
