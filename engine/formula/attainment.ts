import { Decimal, hundred, one } from '../kernel/decimal.ts'
import { multiply } from '../kernel/arithmetic.ts'
import { toText } from '../kernel/text.ts'
import type { Attainment } from '../model/formula.ts'
import type { Checked, CheckedName } from './checked.ts'

/** A formula that is 实际 ÷ 目标, or that times a written number, the commonest input of step tables; undefined for any other. */
export function attainmentOf(checked: Checked, isPercent: boolean): Attainment | undefined {
  const shown = isPercent ? hundred : one
  const isMultiple = checked.kind === 'binary' && checked.operator === '*' && checked.right.constant instanceof Decimal
  if (!isMultiple) return quotientOf(checked, shown)
  return quotientOf(checked.left, multiply(checked.right.constant as Decimal, shown))
}

function quotientOf(checked: Checked, factor: Decimal): Attainment | undefined {
  if (checked.kind !== 'binary' || checked.operator !== '/') return undefined
  const { left, right } = checked
  if (!isPlainName(left) || !isPlainName(right)) return undefined
  return { actual: left.name, target: right.name, factor: Number(toText(factor)) }
}

function isPlainName(checked: Checked): checked is CheckedName {
  return checked.kind === 'name' && checked.name.type === 'number' && checked.name.unit !== 'percent'
}
