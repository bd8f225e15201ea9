import { Gap } from '../../model/value.ts'
import { agreed } from '../agree.ts'
import { either } from '../range.ts'
import { wants } from '../wants.ts'
import type { FunctionKind, Three } from './function-kind.ts'

/** 如果(条件, 甲, 乙): only the branch that is taken has to have a value. */
export const ifFunction: FunctionKind<'if', Three> = {
  id: 'if',
  zh: '如果',
  en: 'if',
  arity: { least: 3, most: 3 },
  type([condition, yes, no], problems) {
    wants('yes-no', condition, problems)
    return agreed([yes, no], problems)
  },
  compile([condition, yes, no]) {
    return (frame, record) => {
      const holds = condition(frame, record)
      if (holds instanceof Gap) return holds
      return holds === true ? yes(frame, record) : no(frame, record)
    }
  },
  range: ([, yes, no]) => either(yes, no),
}
