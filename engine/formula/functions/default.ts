import { Gap } from '../../model/value.ts'
import { agreed } from '../agree.ts'
import { either } from '../range.ts'
import type { FunctionKind, Two } from './function-kind.ts'

/** 缺省(式, 替代): the alternative where the first is missing or has no result, as by a division by zero. */
export const defaultFunction: FunctionKind<'default', Two> = {
  id: 'default',
  zh: '缺省',
  en: 'default',
  arity: { least: 2, most: 2 },
  type: agreed,
  compile:
    ([value, alternative]) =>
    (frame, record) => {
      const found = value(frame, record)
      return found instanceof Gap ? alternative(frame, record) : found
    },
  range: ([value, alternative]) => either(value, alternative),
}
