import type { Severity } from '../../../engine/index.ts'
import type { Place } from '../../documents/reading.ts'
import type { Call } from '../command.ts'
import type { factsOptions } from '../facts-options.ts'
import type { parameterOptions } from '../parameter-options.ts'
import { saidAt } from '../print/issue-line.ts'
import type { Findings } from '../tally.ts'

/** What files are validated with. */
export type ValidateOptions = Call<typeof factsOptions & typeof parameterOptions>['options'] & {
  readonly scheme: string | undefined
}

/** Prints and counts one finding that is no issue of a document. */
export function tell(severity: Severity, said: string, place: Place | undefined, file: string, to: Findings): void {
  to.tally[severity]++
  to.out.write(`${saidAt(place, file, severity, said, to.context)}\n`)
}
