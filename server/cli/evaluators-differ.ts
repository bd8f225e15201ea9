import type { Difference } from '../../engine/index.ts'
import type { CommandParams } from '../messages/command-codes.ts'
import { differenceParams } from './print/difference-params.ts'
import type { Printing } from './print/printing.ts'

/** The two evaluators give different outcomes: the program is wrong. Answered once by `answerError` with exit code 3. */
export class EvaluatorsDiffer extends Error {
  readonly params: CommandParams<'evaluators-differ'>
  constructor(difference: Difference, printing: Printing) {
    super('evaluators-differ')
    this.params = differenceParams(difference, printing)
  }
}
