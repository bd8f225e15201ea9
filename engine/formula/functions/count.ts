import { decimal, zero } from '../../kernel/decimal.ts'
import { between } from '../range.ts'
import { unknown } from '../type.ts'
import { ofUnit } from '../units.ts'
import { wants } from '../wants.ts'
import type { FunctionKind, One } from './function-kind.ts'
import { overRecords } from './over-records.ts'

/** 计数(记录), or 计数(记录, 条件): how many records there are, or for how many the condition holds. */
export const countFunction: FunctionKind<'count', One> = {
  id: 'count',
  zh: '计数',
  en: 'count',
  arity: { least: 1, most: 2 },
  type([records], problems) {
    wants('records', records, problems)
    return unknown
  },
  // Without records it is a problem of types, and never compiled.
  compile: ([records]) => records,
  overRecords: {
    arity: { least: 1, most: 2 },
    type(condition, problems) {
      if (condition !== undefined) wants('yes-no', condition, problems)
      return ofUnit('count')
    },
    compile: (records, condition) =>
      overRecords(records, condition ?? (() => true), {
        start: 0,
        take: (count, holds) => (holds === true ? count + 1 : count),
        result: (count) => decimal(count),
      }),
    range: () => between(zero, undefined),
    mayDivideByZero: false,
  },
}
