import type { BinaryOperator, ComparisonOperator, UnaryOperator } from './ast.ts'

/** How strongly operators bind, loosest first. `-2 ^ 2` is -(2 ^ 2); `-2 * 3` is (-2) * 3. */
export const binaryLevels: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '<>': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '^': 8,
}

export const unaryLevels: Readonly<Record<UnaryOperator, number>> = { not: 3, negative: 7, percent: 9 }

/** Numbers, names, calls and brackets. */
export const operandLevel = 10

/** The level that each side of an operator must have at least. Only `^` groups to the right: 2 ^ 3 ^ 2 is 2 ^ (3 ^ 2). */
export function sideLevels(operator: BinaryOperator): { readonly left: number; readonly right: number } {
  const level = binaryLevels[operator]
  if (operator === '^') return { left: level + 1, right: level }
  return isComparison(operator) ? { left: level + 1, right: level + 1 } : { left: level, right: level + 1 }
}

export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(binaryLevels, text)
}

export function isComparison(operator: BinaryOperator): operator is ComparisonOperator {
  return binaryLevels[operator] === binaryLevels['=']
}
