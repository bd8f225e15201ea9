import { decimal } from '../kernel/decimal.ts'
import type { Node } from './ast.ts'
import { checkBinary } from './check-binary.ts'
import { checkCall } from './check-call.ts'
import { checkName } from './check-name.ts'
import { checkUnary } from './check-unary.ts'
import type { Checked } from './checked.ts'
import { withConstant } from './constant.ts'
import type { Problems } from './problems.ts'
import type { Scope } from './scope.ts'
import { text, yesNo } from './type.ts'
import { literal } from './units.ts'

/** Finds what every name of a formula stands for and what every part gives; all that does not fit is reported at once. */
export function checkNode(node: Node, scope: Scope, problems: Problems): Checked {
  const before = problems.count
  const checked = checkParts(node, scope, problems)
  // Only what has no problem in it can be computed.
  return problems.count === before ? withConstant(checked, problems) : checked
}

function checkParts(node: Node, scope: Scope, problems: Problems): Checked {
  switch (node.kind) {
    case 'number':
      return { kind: 'literal', node, type: literal, constant: decimal(node.text) }
    case 'text':
      return { kind: 'literal', node, type: text, constant: node.value }
    case 'yes-no':
      return { kind: 'literal', node, type: yesNo, constant: node.value }
    case 'name':
      return checkName(node, scope, problems)
    case 'unary':
      return checkUnary(node, checkNode(node.of, scope, problems), problems)
    case 'binary': {
      const [left, right] = [checkNode(node.left, scope, problems), checkNode(node.right, scope, problems)]
      return checkBinary(node, left, right, problems)
    }
    case 'call':
      return checkCall(node, scope, problems, (part, inside) => checkNode(part, inside, problems))
  }
}
