import { comparisonLimit, type Condition, type ConditionLeaf } from '../../../engine/index.ts'
import { personAttribute } from './person-attribute.ts'

/** Groups inside one another beyond which a condition is not shown as a builder; twice and more what the engine allows. */
const deepestShown = 24

const operators: ReadonlySet<unknown> = new Set<ConditionLeaf['operator']>([
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
])

/**
 * Whether the builder shows all that a condition says. What it cannot show: a node with none or two of all, any and not, a field
 * the format does not know, an operator of nobody's, a list where one value belongs (or one value where a list does), a list of
 * anything but numbers and texts, a path other than `$.field` of `person`, and what is deeper or longer than anybody reads.
 */
export function canShow(condition: unknown): condition is Condition {
  const left = { comparisons: comparisonLimit }
  return isGroup(condition, 1, left)
}

type Fields = Readonly<Record<string, unknown>>

function isNode(node: unknown, depth: number, left: { comparisons: number }): boolean {
  if (isFields(node) && 'fact' in node) {
    left.comparisons -= 1
    return left.comparisons >= 0 && isComparison(node)
  }
  return isGroup(node, depth, left)
}

function isGroup(node: unknown, depth: number, left: { comparisons: number }): boolean {
  if (!isFields(node) || depth > deepestShown) return false
  const [kind, ...others] = Object.keys(node).filter((field) => field !== 'name')
  if (others.length > 0 || !isNamed(node)) return false
  if (kind === 'not') return isNode(node.not, depth + 1, left)
  if (kind !== 'all' && kind !== 'any') return false
  const members = node[kind]
  return Array.isArray(members) && members.every((member) => isNode(member, depth + 1, left))
}

function isComparison(node: Fields): boolean {
  const { fact, operator, value, path, ...others } = node
  const isKnown = Object.keys(others).every((field) => field === 'name') && isNamed(node)
  return isKnown && isFact(fact, path, node) && operators.has(operator) && isValue(value, operator)
}

/** The fact `person` is always written with a path, and nothing else is; a path that is there without a value is no path. */
function isFact(fact: unknown, path: unknown, node: Fields): boolean {
  if (typeof fact !== 'string') return false
  if (!Object.hasOwn(node, 'path')) return fact !== 'person'
  return fact === 'person' && typeof path === 'string' && personAttribute(path) !== undefined
}

function isValue(value: unknown, operator: unknown): boolean {
  if (operator === 'in' || operator === 'notIn') return Array.isArray(value) && value.every(isNumberOrText)
  if (isFields(value)) return Object.keys(value).length === 1 && typeof value.fact === 'string'
  return typeof value === 'boolean' || isNumberOrText(value)
}

function isNumberOrText(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string'
}

function isNamed(node: Fields): boolean {
  return !Object.hasOwn(node, 'name') || typeof node.name === 'string'
}

function isFields(node: unknown): node is Fields {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}
