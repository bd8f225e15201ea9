import type { ConditionLeaf, ConditionNode } from '../../../engine/index.ts'
import { operatorText } from './operators.ts'
import type { ComparedType, FigureReading } from './figure-reading.ts'
import { personAttribute } from './person-attribute.ts'

/** A condition in words: `完成率 ≥ 100% 且 部门 属于 销售部`. A named group or comparison is still said in full. */
export function conditionSentence(node: ConditionNode, reading: FigureReading): string {
  if ('fact' in node) return comparison(node, reading)
  if ('not' in node) return reading.say(`${sentence}.not`, { inside: conditionSentence(node.not, reading) })
  const kind = 'all' in node ? 'and' : 'or'
  const members = 'all' in node ? node.all : node.any
  if (members.length === 0) return reading.say(`${sentence}.nothing`)
  return members
    .map((member) => (members.length > 1 ? insideText(member, reading) : conditionSentence(member, reading)))
    .reduce((left, right) => reading.say(`${sentence}.${kind}`, { left, right }))
}

const sentence = 'editor.conditions.sentence'

/** A group of several inside another keeps its brackets. */
function insideText(member: ConditionNode, reading: FigureReading): string {
  const inside = conditionSentence(member, reading)
  return isSeveral(member) ? reading.say(`${sentence}.group`, { inside }) : inside
}

function isSeveral(node: ConditionNode): boolean {
  if ('fact' in node || 'not' in node) return false
  const [only, ...others] = 'all' in node ? node.all : node.any
  return others.length > 0 || (only !== undefined && isSeveral(only))
}

function comparison({ fact, path, operator, value }: ConditionLeaf, reading: FigureReading): string {
  const id = (path === undefined ? undefined : personAttribute(path)) ?? fact
  return reading.say(`${sentence}.comparison`, {
    name: reading.nameOf(id),
    operator: operatorText(operator, reading.typeOf(id) ?? typeOf(value), reading.say),
    value: rightText(id, value, reading),
  })
}

/** Of a name that the scheme does not know. */
function typeOf(value: ConditionLeaf['value']): ComparedType {
  const [first] = Array.isArray(value) ? value : [value]
  if (typeof first === 'boolean') return 'yes-no'
  return typeof first === 'string' ? 'text' : 'number'
}

function rightText(id: string, value: ConditionLeaf['value'], reading: FigureReading): string {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return reading.say(`${sentence}.nothing`)
  if (!Array.isArray(value)) {
    return typeof value === 'object' ? reading.nameOf(value.fact) : reading.valueText(id, value)
  }
  return value
    .map((each) => reading.valueText(id, each))
    .reduce((left, right) => reading.say(`${sentence}.list`, { left, right }))
}
