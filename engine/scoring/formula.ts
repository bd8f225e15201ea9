import { Gap } from '../model/value.ts'
import { compileNumber } from './number-operand.ts'
import type { ScoringKind } from './scoring-kind.ts'
import { compileStated } from './stated.ts'

/** The score is what a formula gives; where it is undefined, `whenUndefined` if the scheme states one. */
export const formula: ScoringKind<'formula'> = {
  kind: 'formula',
  compile(raw, path, figure, compiling) {
    const given = compileNumber({ path: `${path}/formula`, text: raw.formula, figure, stage: 'facts' }, compiling)
    const stated =
      raw.whenUndefined && compileStated(raw.whenUndefined, `${path}/whenUndefined/value`, figure, compiling)
    return {
      quick: given.quick,
      prepare: given.prepare,
      score({ frame }) {
        const value = given.value(frame)
        const isStated = stated !== undefined && value instanceof Gap && value.kind === 'undefined'
        return {
          ...(isStated ? stated : { value }),
          get inputs() {
            return given.inputs(frame, value)
          },
        }
      },
    }
  },
}
