import { add } from '../../kernel/arithmetic.ts'
import { decimal, zero } from '../../kernel/decimal.ts'
import { divide } from '../../kernel/divide.ts'
import { agreedNumbers } from '../agree.ts'
import { bounded } from '../bounded.ts'
import type { Checked } from '../checked.ts'
import { onAll, onNumber } from '../combine.ts'
import type { Evaluate } from '../evaluate.ts'
import { mapped, type Range, summed } from '../range.ts'
import { unknown } from '../type.ts'
import { numberOf } from '../wants.ts'
import type { FunctionKind, OneOrMore } from './function-kind.ts'
import { asNumber, overRecords } from './over-records.ts'

/** 平均(甲, 乙, …), or 平均(记录, 式) over each record's fields; of no records there is none. */
export const averageFunction: FunctionKind<'average', OneOrMore> = {
  id: 'average',
  zh: '平均',
  en: 'average',
  arity: { least: 1, most: Infinity },
  type: agreedNumbers,
  compile(args, site) {
    const gap = site.gap('out-of-range')
    const count = decimal(args.length)
    return onNumber(onAll(args, add), (total) => bounded(divide(total, count), gap))
  },
  range: (args) => mapped(args.reduce(summed), (total) => divide(total, decimal(args.length))),
  overRecords: {
    arity: { least: 2, most: 2 },
    type: (each: Checked, problems) => numberOf(each, problems) ?? unknown,
    compile(records, each: Evaluate, site) {
      const [none, gap] = [site.gap('average-of-none'), site.gap('out-of-range')]
      return overRecords(records, each, {
        start: zero,
        take: (total, value) => add(total, asNumber(value)),
        result: (total, count) => (count === 0 ? none : bounded(divide(total, decimal(count)), gap)),
      })
    },
    range: ({ low, high }: Range) => ({ low, high, isNonzero: false }),
    mayDivideByZero: true,
  },
}
