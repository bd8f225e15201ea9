import { powerOf, powerMayDivideByZero, powerRange, powerType } from '../power.ts'
import type { FunctionKind, Two } from './function-kind.ts'

/** 幂(底, 指数): the same as 底 ^ 指数. */
export const powerFunction: FunctionKind<'power', Two> = {
  id: 'power',
  zh: '幂',
  en: 'power',
  arity: { least: 2, most: 2 },
  type: ([base, exponent], problems) => powerType(base, exponent, problems),
  compile: ([base, exponent], site) => powerOf(base, exponent, site),
  range: ([base, exponent]) => powerRange(base, exponent),
  mayDivideByZero: ([base, exponent]) => powerMayDivideByZero(base, exponent),
}
