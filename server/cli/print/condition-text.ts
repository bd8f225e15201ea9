import type { ConditionNode } from '../../../engine/index.ts'
import { word } from '../../messages/word.ts'
import type { Printing } from './printing.ts'

/** A condition in words: `（总分 不小于 90 且 出勤率 不小于 95）`. */
export function conditionText(node: ConditionNode, printing: Printing): string {
  const { language } = printing.context
  if ('not' in node) return `${word('join', 'not', language)} ${conditionText(node.not, printing)}`
  const group = 'all' in node ? node.all : 'any' in node ? node.any : undefined
  if (group === undefined) return 'fact' in node ? leafText(node, printing) : ''
  const [only] = group
  if (group.length === 1 && only !== undefined) return conditionText(only, printing)
  const joined = ` ${word('join', 'all' in node ? 'all' : 'any', language)} `
  return `(${group.map((each) => conditionText(each, printing)).join(joined)})`
}

function leafText(leaf: Extract<ConditionNode, { fact: string }>, printing: Printing): string {
  const { nameOf, valueText, context } = printing
  const figure = leaf.path === undefined ? leaf.fact : leaf.path.replace('$', leaf.fact)
  const { value } = leaf
  const values = Array.isArray(value) ? value.map((each) => valueText(figure, String(each))) : undefined
  const single = typeof value === 'object' && 'fact' in value ? nameOf(value.fact) : valueText(figure, String(value))
  return `${nameOf(figure)} ${word('choice', leaf.operator, context.language)} ${values?.join(' / ') ?? single}`
}
