import type { Issue, Severity } from '../../engine/index.ts'
import type { Reading } from '../documents/reading.ts'
import type { Context, Writer } from './context.ts'
import { hints } from './print/hints.ts'
import { issueLine } from './print/issue-line.ts'

/** How many issues of each severity have been printed. */
export type Tally = Record<Severity, number>

export function emptyTally(): Tally {
  return { error: 0, warning: 0, notice: 0 }
}

/** Where findings are printed and counted. */
export interface Findings {
  readonly context: Context
  readonly out: Writer
  readonly tally: Tally
}

/** Prints what is wrong in a file, one line each, and counts it; then which options of the command would help. */
export function printIssues(
  issues: readonly Issue[],
  { locate }: Pick<Reading<unknown>, 'locate'>,
  file: string,
  to: Findings,
): void {
  for (const found of issues) {
    to.tally[found.severity]++
    to.out.write(`${issueLine(found, { locate }, file, to.context)}\n`)
  }
  for (const hint of hints(issues, to.context)) to.out.write(`${hint}\n`)
}

/** The same to stderr, for what is to be computed with the file; errors end with a line that counts them. */
export function warnOf(
  issues: readonly Issue[],
  reading: Pick<Reading<unknown>, 'locate'>,
  file: string,
  context: Context,
): void {
  const tally = emptyTally()
  printIssues(issues, reading, file, { context, out: context.stderr, tally })
  const { error: errors, warning: warnings, notice: notices } = tally
  if (errors > 0) context.stderr.write(`${context.say('refused', { file, errors, warnings, notices })}\n`)
}
