import fc from 'fast-check'
import type { BinaryOperator, Node } from '../../engine/formula/ast.ts'
import { numberTexts } from './formulas.ts'

const nowhere = { from: 0, to: 0 }

const operators: readonly BinaryOperator[] = ['+', '-', '*', '/', '^', '=', '<>', '<', '<=', '>', '>=', 'and', 'or']

/** Calls as documents store them, with a number of arguments that each takes. */
const calls = [
  ['if', 3],
  ['max', 2],
  ['min', 3],
  ['abs', 1],
  ['clamp', 3],
  ['steps', 5],
  ['default', 2],
] as const

/** Trees of formulas over these names, of any types: what can be read, not only what makes sense. */
export function formulaTrees(ids: readonly string[]): fc.Arbitrary<Node> {
  const leaf: fc.Arbitrary<Node> = fc.oneof(
    numberTexts.map((text) => ({ kind: 'number', text, ...nowhere }) as const),
    fc.constantFrom('', '北京', 'Ａ（１）', "it's").map((value) => ({ kind: 'text', value, ...nowhere }) as const),
    fc.boolean().map((value) => ({ kind: 'yes-no', value, ...nowhere }) as const),
    fc.constantFrom(...ids).map((text) => ({ kind: 'name', text, isBracketed: false, ...nowhere }) as const),
  )
  const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      leaf,
      fc
        .tuple(fc.constantFrom('percent', 'negative', 'not'), tie('tree'))
        .map(([operator, of]): Node => ({ kind: 'unary', operator, of, ...nowhere })),
      fc
        .tuple(fc.constantFrom(...operators), tie('tree'), tie('tree'))
        .map(([operator, left, right]): Node => ({ kind: 'binary', operator, left, right, ...nowhere })),
      fc
        .constantFrom(...calls)
        .chain(([name, count]) =>
          fc.tuple(fc.constant(name), fc.array(tie('tree'), { minLength: count, maxLength: count })),
        )
        .map(([name, args]): Node => ({ kind: 'call', function: name, name: nowhere, args, ...nowhere })),
    ),
  }))
  return tree
}

/** What a tree means, without where it was written and in which brackets. */
export function withoutSpans(node: Node): unknown {
  switch (node.kind) {
    case 'unary':
      return { kind: node.kind, operator: node.operator, of: withoutSpans(node.of) }
    case 'binary':
      return {
        kind: node.kind,
        operator: node.operator,
        left: withoutSpans(node.left),
        right: withoutSpans(node.right),
      }
    case 'call':
      return { kind: node.kind, function: node.function, args: node.args.map(withoutSpans) }
    case 'name':
      return { kind: node.kind, text: node.text }
    case 'number':
      return { kind: node.kind, text: node.text }
    default:
      return { kind: node.kind, value: node.value }
  }
}
