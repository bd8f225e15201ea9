import { compare, maximum, minimum } from '../../kernel/compare.ts'
import { Decimal } from '../../kernel/decimal.ts'
import { Gap } from '../../model/value.ts'
import { agreedNumbers } from '../agree.ts'
import { allOf } from '../combine.ts'
import { larger, smaller } from '../range.ts'
import { unknown } from '../type.ts'
import type { FunctionKind, Three } from './function-kind.ts'

/** 限幅(数, 下限, 上限): the number, or the limit that it goes beyond. */
export const clampFunction: FunctionKind<'clamp', Three> = {
  id: 'clamp',
  zh: '限幅',
  en: 'clamp',
  arity: { least: 3, most: 3 },
  type(args, problems) {
    const [, low, high] = args
    if (isReversed(low.constant, high.constant)) {
      const [lowText, highText] = [problems.excerpt(low.node), problems.excerpt(high.node)]
      problems.report('formula-clamp-reversed', low.node, { low: lowText, high: highText })
      return unknown
    }
    return agreedNumbers(args, problems)
  },
  compile(args, site) {
    const values = allOf(args)
    const reversed = site.gap('clamp-reversed')
    return (frame, record) => {
      const found = values(frame, record)
      if (found instanceof Gap) return found
      const [value, low, high] = found as readonly [Decimal, Decimal, Decimal]
      return isReversed(low, high) ? reversed : minimum(maximum(value, low), high)
    }
  },
  range: ([value, low, high]) => smaller(larger(value, low), high),
}

function isReversed(low: unknown, high: unknown): boolean {
  return low instanceof Decimal && high instanceof Decimal && compare(low, high) > 0
}
