import { decimal, decimalTextLimit } from '../kernel/decimal.ts'
import { significantDigits } from '../kernel/significant-digits.ts'
import { toText } from '../kernel/text.ts'
import { issue } from '../model/issue.ts'
import type { Name } from '../model/names.ts'
import { type Checking, shown } from './check-fact.ts'

/** A value written in a condition: of the fact's type, a number within the limits of numbers, a grade one of its levels. */
export function checkLiteral(value: unknown, name: Name, { path, report }: Checking): void {
  const about = { name: shown(name), value: String(value) }
  if (!hasType(value, name)) {
    report(issue(wanted(name), 'error', path, about))
  } else if (typeof value === 'number' && !isDocumentNumber(value)) {
    report(issue('condition-number-limits', 'error', path, about))
  } else if (name.levels?.includes(String(value)) === false) {
    report(issue('condition-level-unknown', 'error', path, { ...about, levels: name.levels.join(', ') }))
  }
}

function hasType(value: unknown, { type }: Name): boolean {
  if (type === 'number') return typeof value === 'number'
  return typeof value === (type === 'yes-no' ? 'boolean' : 'string')
}

function wanted({ type }: Name): 'condition-number-wanted' | 'condition-yes-no-wanted' | 'condition-text-wanted' {
  if (type === 'number') return 'condition-number-wanted'
  return type === 'yes-no' ? 'condition-yes-no-wanted' : 'condition-text-wanted'
}

/** A number of a document: finite, below 10^15, at most 15 significant digits, short enough to be written out. */
function isDocumentNumber(value: number): boolean {
  if (!(Math.abs(value) < 1e15)) return false
  const exact = decimal(value)
  return significantDigits(exact) <= 15 && toText(exact).length <= decimalTextLimit
}
