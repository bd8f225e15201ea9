import type { Scheme } from '../compile/scheme.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { Sight } from '../model/sight.ts'
import type { Frame, Value } from '../model/value.ts'

/** What one person is computed in; people computed one after the other may share it. */
export class Scratch implements Pick<Sight, 'frame' | 'numbers' | 'error'> {
  readonly frame: Frame
  /** No fact has been read. Loading fills in or clears the slots of the given metrics; nothing else is ever a number here. */
  readonly numbers: Float64Array
  readonly error = new Float64Array(1)
  /** By the place of the component; undefined: it does not apply. */
  readonly amounts: (Decimal | undefined)[]
  /** Scores as they are shown, in the order of the indicators, where a step knows the text beforehand. */
  readonly scoreTexts: (string | undefined)[]
  readonly #common: Frame

  /** `common`: the frame that everyone starts from. */
  constructor({ raw, components }: Scheme, common: Frame) {
    this.#common = common
    this.frame = common.slice()
    this.numbers = new Float64Array(common.length).fill(Number.NaN)
    this.amounts = components.map(() => undefined)
    this.scoreTexts = indicatorsOf(raw).map(() => undefined)
  }

  /** Makes it ready for the next person. Loops: for lists so short `fill` takes several times as long. */
  clear(): void {
    const { frame, amounts, scoreTexts } = this
    const common = this.#common
    for (let slot = 0; slot < common.length; slot += 1) frame[slot] = common[slot] as Value
    for (let place = 0; place < amounts.length; place += 1) amounts[place] = undefined
    for (let place = 0; place < scoreTexts.length; place += 1) scoreTexts[place] = undefined
  }
}
