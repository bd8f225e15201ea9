import { Gap } from '../model/value.ts'
import { compileNumber } from '../scoring/number-operand.ts'
import { compileStated } from '../scoring/stated.ts'
import type { PayKind } from './pay-kind.ts'

/** The amount is what a formula gives; where it is undefined, `whenUndefined` if the scheme states one. */
export const formula: PayKind<'formula'> = {
  kind: 'formula',
  compile(raw, path, figure, compiling) {
    const place = { path: `${path}/formula`, text: raw.formula, figure, stage: 'pay', unit: 'money' } as const
    const given = compileNumber(place, compiling)
    const stated =
      raw.whenUndefined && compileStated(raw.whenUndefined, `${path}/whenUndefined/value`, figure, compiling)
    return {
      quick: given.quick,
      prepare: given.prepare,
      pay({ frame }) {
        const value = given.value(frame)
        const isStated = stated !== undefined && value instanceof Gap && value.kind === 'undefined'
        return {
          ...(isStated ? { amount: stated.value, reason: stated.reason } : { amount: value }),
          get inputs() {
            return given.inputs(frame, value)
          },
        }
      },
    }
  },
}
