import { Decimal } from '../kernel/decimal.ts'
import { isZero } from '../kernel/compare.ts'
import { agreed, agreedNumbers } from './agree.ts'
import type { ComparisonOperator, Node } from './ast.ts'
import type { Checked } from './checked.ts'
import { checkLevels } from './levels.ts'
import { powerType } from './power.ts'
import type { Problems } from './problems.ts'
import { type Type, unknown, yesNo } from './type.ts'
import { product, quotient } from './units.ts'
import { numberOf, wants } from './wants.ts'

type BinaryNode = Extract<Node, { kind: 'binary' }>

export function checkBinary(node: BinaryNode, left: Checked, right: Checked, problems: Problems): Checked {
  const { operator } = node
  return { kind: 'binary', node, operator, left, right, type: typeOf(node, left, right, problems) }
}

function typeOf(node: BinaryNode, left: Checked, right: Checked, problems: Problems): Type {
  switch (node.operator) {
    case '+':
    case '-':
      return agreedNumbers([left, right], problems)
    case '*':
      return typeOfProduct(node, left, right, product, problems)
    case '/':
      return isDivisor(node, right, problems) ? typeOfProduct(node, left, right, quotient, problems) : unknown
    case '^':
      return powerType(left, right, problems)
    case 'and':
    case 'or':
      for (const side of [left, right]) wants('yes-no', side, problems)
      return yesNo
    default:
      checkComparison(node.operator, left, right, problems)
      return yesNo
  }
}

function typeOfProduct(
  node: BinaryNode,
  left: Checked,
  right: Checked,
  combine: typeof product,
  problems: Problems,
): Type {
  const [a, b] = [numberOf(left, problems), numberOf(right, problems)]
  if (a === undefined || b === undefined) return unknown
  const type = combine(a, b)
  if (type === undefined) problems.report('formula-money-squared', node, { text: problems.excerpt(node) })
  return type ?? unknown
}

/** Whether a divisor is more than a written zero. */
function isDivisor(node: BinaryNode, divisor: Checked, problems: Problems): boolean {
  if (!(divisor.constant instanceof Decimal) || !isZero(divisor.constant)) return true
  problems.report('formula-divisor-zero', node, { text: problems.excerpt(node) })
  return false
}

function checkComparison(operator: ComparisonOperator, left: Checked, right: Checked, problems: Problems): void {
  const type = agreed([left, right], problems)
  checkLevels([left, right], problems)
  if (type.type === 'records') return void wants('number', left, problems)
  const isOrdered = type.type !== 'text' && type.type !== 'yes-no'
  if (isOrdered || operator === '=' || operator === '<>') return
  problems.report('formula-not-ordered', left.node, { operator, text: problems.excerpt(left.node) })
}
