import type { BinaryOperator, CallNode, Node } from './ast.ts'
import { findChoice } from './check-choice.ts'
import type { ChoiceWord } from './functions/function-kind.ts'
import { findFunction } from './functions/function-kinds.ts'
import { binaryLevels, operandLevel, sideLevels, unaryLevels } from './precedence.ts'
import { printName } from './print-name.ts'
import type { PrintStyle } from './print-style.ts'

/** A formula's tree as text, with no more brackets than it needs; reading it again gives the same tree. */
export function printFormula(node: Node, style: PrintStyle): string {
  switch (node.kind) {
    case 'number':
      return node.text
    case 'text':
      return `"${node.value}"`
    case 'yes-no':
      return words[style.language][node.value ? 'true' : 'false']
    case 'name':
      return printName(style.name(node.text))
    case 'unary':
      return printUnary(node, style)
    case 'binary': {
      const { left, right } = sideLevels(node.operator)
      const sign = printOperator(node.operator, style)
      return `${printAtLeast(left, node.left, style)} ${sign} ${printAtLeast(right, node.right, style)}`
    }
    case 'call':
      return printCall(node, style)
  }
}

const words = {
  zh: { and: '且', or: '或', not: '非', true: '真', false: '假' },
  en: { and: 'and', or: 'or', not: 'not', true: 'true', false: 'false' },
} as const

function printOperator(operator: BinaryOperator, { language }: PrintStyle): string {
  return operator === 'and' || operator === 'or' ? words[language][operator] : operator
}

function printUnary({ operator, of }: Extract<Node, { kind: 'unary' }>, style: PrintStyle): string {
  if (operator === 'percent') return `${printAtLeast(operandLevel, of, style)}%`
  const operand = printAtLeast(unaryLevels[operator], of, style)
  return operator === 'not' ? `${words[style.language].not} ${operand}` : `-${operand}`
}

function printAtLeast(level: number, node: Node, style: PrintStyle): string {
  const text = printFormula(node, style)
  return levelOf(node) < level ? `(${text})` : text
}

function levelOf(node: Node): number {
  if (node.kind === 'binary') return binaryLevels[node.operator]
  return node.kind === 'unary' ? unaryLevels[node.operator] : operandLevel
}

function printCall(call: CallNode, style: PrintStyle): string {
  const kind = findFunction(call.function)
  const [first] = call.args
  const isOverRecords = kind?.overRecords !== undefined && first?.kind === 'name'
  const inside = isOverRecords ? style.inside(first.text) : style
  const args = call.args.map((arg, index) => {
    const choices = kind?.choices?.[index]
    return choices === undefined ? printFormula(arg, index === 0 ? style : inside) : printChoice(arg, choices, style)
  })
  return `${kind?.[style.language] ?? call.function}(${args.join(', ')})`
}

function printChoice(node: Node, choices: readonly ChoiceWord[], style: PrintStyle): string {
  const chosen = node.kind === 'text' ? findChoice(node.value, choices) : undefined
  if (chosen === undefined) return printFormula(node, style)
  return `"${style.language === 'zh' ? chosen.zh[0] : chosen.word}"`
}
