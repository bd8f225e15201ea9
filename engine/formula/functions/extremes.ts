import { maximum, minimum } from '../../kernel/compare.ts'
import { onAll } from '../combine.ts'
import { agreedNumbers } from '../agree.ts'
import { larger, smaller } from '../range.ts'
import type { FunctionKind, OneOrMore } from './function-kind.ts'

/** 最大(甲, 乙, …) */
export const maxFunction: FunctionKind<'max', OneOrMore> = {
  id: 'max',
  zh: '最大',
  en: 'max',
  arity: { least: 1, most: Infinity },
  type: agreedNumbers,
  compile: (args) => onAll(args, maximum),
  range: (args) => args.reduce(larger),
}

/** 最小(甲, 乙, …) */
export const minFunction: FunctionKind<'min', OneOrMore> = {
  id: 'min',
  zh: '最小',
  en: 'min',
  arity: { least: 1, most: Infinity },
  type: agreedNumbers,
  compile: (args) => onAll(args, minimum),
  range: (args) => args.reduce(smaller),
}
