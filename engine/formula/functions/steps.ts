import type { Decimal } from '../../kernel/decimal.ts'
import { findStep } from '../../kernel/interval.ts'
import { Gap } from '../../model/value.ts'
import { agreed, agreedNumbers } from '../agree.ts'
import { allOf } from '../combine.ts'
import { either } from '../range.ts'
import { checkAscending, isAscending, pairsOf } from './bounds.ts'
import type { FunctionKind, Three } from './function-kind.ts'

/**
 * 分段(数, 起点1, 值1, 起点2, 值2, …): the value of the last bound that the number reaches. Bounds ascend; each step is half-open:
 * of 分段(得分, 0, "C", 60, "B", 90, "A") a score of 60 gives B, 89.99 too. Below the first bound there is no value.
 */
export const stepsFunction: FunctionKind<'steps', Three> = {
  id: 'steps',
  zh: '分段',
  en: 'steps',
  arity: { least: 3, most: Infinity, isInPairs: true },
  type(args, problems) {
    const bounds = pairsOf(args).map(([bound]) => bound)
    agreedNumbers([args[0], ...bounds], problems)
    checkAscending(bounds, problems)
    return agreed(
      pairsOf(args).map(([, value]) => value),
      problems,
    )
  },
  compile(args, site) {
    const inputs = allOf([args[0], ...pairsOf(args).map(([bound]) => bound)])
    const values = pairsOf(args).map(([, value]) => value)
    const [below, unordered] = [site.gap('below-first-step'), site.gap('bounds-not-ascending')]
    return (frame, record) => {
      const found = inputs(frame, record)
      if (found instanceof Gap) return found
      const [number, ...bounds] = found as readonly [Decimal, ...Decimal[]]
      if (!isAscending(bounds)) return unordered
      return values[findStep(bounds, number)]?.(frame, record) ?? below
    }
  },
  range: (args) =>
    pairsOf(args)
      .map(([, value]) => value)
      .reduce(either),
}
