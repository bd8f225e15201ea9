import { isZero } from '../../kernel/compare.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { divide } from '../../kernel/divide.ts'
import { Gap } from '../../model/value.ts'
import { bounded } from '../bounded.ts'
import { allOf } from '../combine.ts'
import { type Type, unknown } from '../type.ts'
import { common, quotient } from '../units.ts'
import { numberOf } from '../wants.ts'
import type { FunctionKind, Three } from './function-kind.ts'

/** 除(被除数, 除数, 除数为零时): a quotient that says itself what a divisor of zero means. */
export const divideFunction: FunctionKind<'divide', Three> = {
  id: 'divide',
  zh: '除',
  en: 'divide',
  arity: { least: 3, most: 3 },
  type([dividend, divisor, whenZero], problems): Type {
    const [above, below, otherwise] = [dividend, divisor, whenZero].map((part) => numberOf(part, problems))
    if (above === undefined || below === undefined || otherwise === undefined) return unknown
    const type = quotient(above, below)
    if (type === undefined) {
      problems.report('formula-money-squared', dividend.node, { text: problems.excerpt(dividend.node) })
      return unknown
    }
    const shared = common(type, otherwise)
    if (typeof shared !== 'string') return shared
    const isMoney = type.money !== 0
    const code =
      shared === 'unit' ? 'formula-wants-percent' : isMoney ? 'formula-wants-money' : 'formula-wants-no-money'
    problems.report(code, whenZero.node, { text: problems.excerpt(whenZero.node) })
    return unknown
  },
  compile([dividend, divisor, whenZero], site) {
    const numbers = allOf([dividend, divisor])
    const gap = site.gap('out-of-range')
    return (frame, record) => {
      const found = numbers(frame, record)
      if (found instanceof Gap) return found
      const [above, below] = found as readonly [Decimal, Decimal]
      return isZero(below) ? whenZero(frame, record) : bounded(divide(above, below), gap)
    }
  },
}
