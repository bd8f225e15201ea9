import { add, multiply, subtract } from '../../kernel/arithmetic.ts'
import { compare, minimum } from '../../kernel/compare.ts'
import { type Decimal, zero } from '../../kernel/decimal.ts'
import { Gap } from '../../model/value.ts'
import { agreedNumbers } from '../agree.ts'
import { bounded } from '../bounded.ts'
import type { Checked } from '../checked.ts'
import { allOf } from '../combine.ts'
import type { Problems } from '../problems.ts'
import { type Type, unknown } from '../type.ts'
import { product } from '../units.ts'
import { checkAscending, isAscending, pairsOf } from './bounds.ts'
import type { FunctionKind, Three } from './function-kind.ts'

/**
 * 累进(数, 起点1, 比率1, 起点2, 比率2, …): each slice above a bound at its own rate. Of 累进(额, 0, 10%, 2000, 15%) 3000 gives
 * 2000 × 10% + 1000 × 15% = 350; what lies below the first bound counts nothing.
 */
export const tiersFunction: FunctionKind<'tiers', Three> = {
  id: 'tiers',
  zh: '累进',
  en: 'tiers',
  arity: { least: 3, most: Infinity, isInPairs: true },
  type(args, problems) {
    const bounds = pairsOf(args).map(([bound]) => bound)
    const rates = pairsOf(args).map(([, rate]) => rate)
    checkAscending(bounds, problems)
    const amount = agreedNumbers([args[0], ...bounds], problems)
    return typeOfSlices(args[0], amount, agreedNumbers(rates, problems), problems)
  },
  compile(args, site) {
    const values = allOf([args[0], ...pairsOf(args).flat()])
    const [unordered, tooLarge] = [site.gap('bounds-not-ascending'), site.gap('out-of-range')]
    return (frame, record) => {
      const found = values(frame, record)
      if (found instanceof Gap) return found
      const pairs = pairsOf(found as readonly Decimal[])
      if (!isAscending(pairs.map(([bound]) => bound))) return unordered
      return bounded(slices(found[0] as Decimal, pairs), tooLarge)
    }
  },
}

function typeOfSlices(value: Checked, amount: Type, rate: Type, problems: Problems): Type {
  if (amount.type !== 'number' || rate.type !== 'number') return unknown
  const type = product(amount, rate)
  if (type === undefined) problems.report('formula-money-squared', value.node, { text: problems.excerpt(value.node) })
  return type ?? unknown
}

function slices(value: Decimal, tiers: readonly (readonly [Decimal, Decimal])[]): Decimal {
  let total = zero
  for (const [index, [from, rate]] of tiers.entries()) {
    if (compare(value, from) <= 0) break
    const next = tiers[index + 1]?.[0]
    const reached = next === undefined ? value : minimum(value, next)
    total = add(total, multiply(subtract(reached, from), rate))
  }
  return total
}
