import type { Node } from './ast.ts'
import type { Checked } from './checked.ts'
import type { Problems } from './problems.ts'
import { type Type, unknown, yesNo } from './type.ts'
import { literalPercent } from './units.ts'
import { numberOf, wants } from './wants.ts'

type UnaryNode = Extract<Node, { kind: 'unary' }>

export function checkUnary(node: UnaryNode, of: Checked, problems: Problems): Checked {
  const { operator } = node
  return { kind: 'unary', node, operator, of, type: typeOf(node, of, problems) }
}

function typeOf(node: UnaryNode, of: Checked, problems: Problems): Type {
  switch (node.operator) {
    case 'not':
      wants('yes-no', of, problems)
      return yesNo
    case 'negative':
      return numberOf(of, problems) ?? unknown
    case 'percent':
      return percentOf(node, of, problems)
  }
}

/** 80% is a ratio; 得分% is a hundredth of the score. A name that is a percentage reads as its ratio already. */
function percentOf(node: UnaryNode, of: Checked, problems: Problems): Type {
  const type = numberOf(of, problems)
  if (type === undefined) return unknown
  if (type.unit === 'percent') {
    problems.report('formula-percent-twice', node, { text: problems.excerpt(of.node) })
    return unknown
  }
  return type.isConstant ? literalPercent : { ...type, unit: undefined }
}
