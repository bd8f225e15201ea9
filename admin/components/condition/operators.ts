import type { ConditionLeaf } from '../../../engine/index.ts'
import type { ComparedType, Say } from './figure-reading.ts'

type Operator = ConditionLeaf['operator']

/** The operators that fit a name's type, as the engine checks them; only numbers have an order. Yes and no are never listed. */
export const operatorsFor: Readonly<Record<ComparedType, readonly Operator[]>> = {
  number: ['greaterThanInclusive', 'greaterThan', 'lessThanInclusive', 'lessThan', 'equal', 'notEqual', 'in', 'notIn'],
  text: ['equal', 'notEqual', 'in', 'notIn'],
  'yes-no': ['equal', 'notEqual'],
}

/** An operator as people read it for a type: `≥`, 属于, `is not`. One that does not fit the type reads as for numbers. */
export function operatorText(operator: Operator, type: ComparedType, say: Say): string {
  const isSameness = operator === 'equal' || operator === 'notEqual' || operator === 'in' || operator === 'notIn'
  return say(`editor.conditions.operators.${isSameness ? type : 'number'}.${operator}`)
}
