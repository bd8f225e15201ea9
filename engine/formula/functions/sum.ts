import { add } from '../../kernel/arithmetic.ts'
import { zero } from '../../kernel/decimal.ts'
import { agreedNumbers } from '../agree.ts'
import { bounded } from '../bounded.ts'
import type { Checked } from '../checked.ts'
import { onAll, onNumber } from '../combine.ts'
import type { Evaluate } from '../evaluate.ts'
import { anything, between, isAtLeastZero, type Range, summed } from '../range.ts'
import { unknown } from '../type.ts'
import { numberOf } from '../wants.ts'
import type { FunctionKind, OneOrMore } from './function-kind.ts'
import { asNumber, overRecords } from './over-records.ts'

/** 求和(甲, 乙, …), or 求和(记录, 式) over each record's fields; of no records it is 0. */
export const sumFunction: FunctionKind<'sum', OneOrMore> = {
  id: 'sum',
  zh: '求和',
  en: 'sum',
  arity: { least: 1, most: Infinity },
  type: agreedNumbers,
  compile(args, site) {
    const gap = site.gap('out-of-range')
    return onNumber(onAll(args, add), (total) => bounded(total, gap))
  },
  range: (args) => args.reduce(summed),
  overRecords: {
    arity: { least: 2, most: 2 },
    type: (each: Checked, problems) => numberOf(each, problems) ?? unknown,
    compile(records, each: Evaluate, site) {
      const gap = site.gap('out-of-range')
      return overRecords(records, each, {
        start: zero,
        take: (total, value) => add(total, asNumber(value)),
        result: (total) => bounded(total, gap),
      })
    },
    range: (each: Range) => (isAtLeastZero(each) ? between(zero, undefined) : anything),
    mayDivideByZero: false,
  },
}
