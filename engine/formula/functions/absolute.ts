import { absolute } from '../../kernel/arithmetic.ts'
import { onNumber } from '../combine.ts'
import { absoluteOf } from '../range.ts'
import { unknown } from '../type.ts'
import { numberOf } from '../wants.ts'
import type { FunctionKind, One } from './function-kind.ts'

/** 绝对值(数) */
export const absoluteFunction: FunctionKind<'abs', One> = {
  id: 'abs',
  zh: '绝对值',
  en: 'abs',
  arity: { least: 1, most: 1 },
  type: ([value], problems) => numberOf(value, problems) ?? unknown,
  compile: ([value]) => onNumber(value, absolute),
  range: ([value]) => absoluteOf(value),
}
