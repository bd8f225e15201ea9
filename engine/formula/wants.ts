import type { ValueType } from '../model/names.ts'
import type { Checked } from './checked.ts'
import type { FormulaCode } from './problem.ts'
import type { Problems } from './problems.ts'
import type { NumberType } from './type.ts'

const wantsCodes = {
  number: 'formula-wants-number',
  text: 'formula-wants-text',
  'yes-no': 'formula-wants-yes-no',
  date: 'formula-wants-date',
  records: 'formula-wants-records',
} as const satisfies Record<ValueType, FormulaCode>

/** Whether a part gives this type; reported where it does not. */
export function wants(type: ValueType, part: Checked, problems: Problems): boolean {
  const found = part.type.type
  if (found === type || found === 'unknown') return true
  const isTextForDate = type === 'date' && found === 'text'
  problems.report(isTextForDate ? 'formula-text-for-date' : wantsCodes[type], part.node, {
    text: problems.excerpt(part.node),
  })
  return false
}

/** The dimension of a part that must be a number; undefined where it is none, which is reported. */
export function numberOf(part: Checked, problems: Problems): NumberType | undefined {
  wants('number', part, problems)
  return part.type.type === 'number' ? part.type : undefined
}

/** The dimension of a part that must be a number without money in it; undefined where it is not, which is reported. */
export function withoutMoney(part: Checked, problems: Problems): NumberType | undefined {
  const type = numberOf(part, problems)
  if (type === undefined || type.money === 0 || type.isOpen) return type
  problems.report('formula-wants-no-money', part.node, { text: problems.excerpt(part.node) })
  return undefined
}
