import { compare, equals } from '../kernel/compare.ts'
import { Decimal, decimal } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import type { Name } from '../model/names.ts'
import type { ConditionLeaf } from '../model/raw/scheme.ts'
import { leftId, rightId } from './condition-names.ts'
import type { Test } from './condition-test.ts'

export type NamesById = ReadonlyMap<string, Name>

/** Both sides are read from slots or from the document once; what is left per person is one comparison. */
export function comparisonTest(leaf: ConditionLeaf, names: NamesById): Test {
  const left = nameOf(leftId({ ...leaf }), names)
  const right = operand(leaf, left, names)
  return left.type === 'number' ? numberTest(leaf, left.slot, right) : plainTest(leaf, left.slot, right)
}

/** The right side: another fact, a list, or one value, each number exact. */
type Operand = { readonly slot: number } | { readonly values: readonly unknown[] }

function operand(leaf: ConditionLeaf, left: Name, names: NamesById): Operand {
  const id = rightId({ ...leaf })
  if (id !== undefined) return { slot: nameOf(id, names).slot }
  const values = Array.isArray(leaf.value) ? leaf.value : [leaf.value]
  return { values: left.type === 'number' ? values.map((value) => exactNumber(value)) : values }
}

function numberTest(leaf: ConditionLeaf, slot: number, right: Operand): Test {
  if (leaf.operator === 'in' || leaf.operator === 'notIn') {
    const numbers = 'values' in right ? right.values.map(asDecimal) : []
    const isWanted = leaf.operator === 'in'
    return (frame) => numbers.some((number) => equals(number, asDecimal(frame[slot]))) === isWanted
  }
  const holds = holdsAt[leaf.operator]
  if ('slot' in right)
    return (frame) => holds[compare(asDecimal(frame[slot]), asDecimal(frame[right.slot])) + 1] as boolean
  const bound = asDecimal(right.values[0])
  return (frame) => holds[compare(asDecimal(frame[slot]), bound) + 1] as boolean
}

/** Whether an operator holds where the left side is less, equal or greater. */
const holdsAt: Readonly<
  Record<Exclude<ConditionLeaf['operator'], 'in' | 'notIn'>, readonly [less: boolean, equal: boolean, greater: boolean]>
> = {
  equal: [false, true, false],
  notEqual: [true, false, true],
  lessThan: [true, false, false],
  lessThanInclusive: [true, true, false],
  greaterThan: [false, false, true],
  greaterThanInclusive: [false, true, true],
}

/** Texts and yes/no: the same or not. */
function plainTest(leaf: ConditionLeaf, slot: number, right: Operand): Test {
  const isWanted = leaf.operator === 'equal' || leaf.operator === 'in'
  invariant(isWanted || leaf.operator === 'notEqual' || leaf.operator === 'notIn', `no order for ${leaf.fact}`)
  const [only, ...others] = 'values' in right ? right.values : []
  if ('values' in right && others.length === 0) return (frame) => (asPlain(frame[slot]) === only) === isWanted
  if ('slot' in right) return (frame) => (asPlain(frame[slot]) === asPlain(frame[right.slot])) === isWanted
  return (frame) => right.values.includes(asPlain(frame[slot])) === isWanted
}

function nameOf(id: string | undefined, names: NamesById): Name {
  const name = id === undefined ? undefined : names.get(id)
  invariant(name !== undefined, `the choice does not name ${id}`)
  return name
}

function exactNumber(value: unknown): Decimal {
  invariant(typeof value === 'number', 'a number is compared with something else')
  return decimal(value)
}

function asDecimal(value: unknown): Decimal {
  invariant(value instanceof Decimal, 'a number was expected')
  return value
}

function asPlain(value: unknown): string | boolean {
  invariant(typeof value === 'string' || typeof value === 'boolean', 'a text or yes/no was expected')
  return value
}
