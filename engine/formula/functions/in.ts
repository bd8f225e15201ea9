import { Gap } from '../../model/value.ts'
import { agreed } from '../agree.ts'
import { allOf } from '../combine.ts'
import { checkLevels } from '../levels.ts'
import { isSame } from '../same.ts'
import { yesNo } from '../type.ts'
import { wants } from '../wants.ts'
import type { FunctionKind, TwoOrMore } from './function-kind.ts'

/** 包含(数或文字, 值1, 值2, …): whether it is one of the values. */
export const inFunction: FunctionKind<'in', TwoOrMore> = {
  id: 'in',
  zh: '包含',
  en: 'in',
  arity: { least: 2, most: Infinity },
  type(args, problems) {
    if (args[0].type.type === 'records') wants('text', args[0], problems)
    else agreed(args, problems)
    checkLevels(args, problems)
    return yesNo
  },
  compile(args) {
    const values = allOf(args)
    return (frame, record) => {
      const found = values(frame, record)
      if (found instanceof Gap) return found
      const [wanted, ...others] = found
      return others.some((other) => wanted !== undefined && isSame(wanted, other))
    }
  },
}
