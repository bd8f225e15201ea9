import type { RawFacts, RawScheme } from '../../engine/index.ts'
import { readFacts } from '../documents/read-facts.ts'
import type { Reading } from '../documents/reading.ts'
import type { Call } from './command.ts'
import type { Context } from './context.ts'
import { type factsOptions, understandingOf } from './facts-options.ts'
import { readBytes } from './read-bytes.ts'
import { warnOf } from './tally.ts'

export interface LoadedFacts {
  readonly facts: RawFacts
  readonly file: string
  readonly locate: Reading<RawFacts>['locate']
}

/** The facts of a file for a scheme; undefined where anything in them is wrong. What is wrong or doubtful is printed to stderr. */
export async function loadFacts(
  file: string,
  scheme: RawScheme,
  options: Call<typeof factsOptions>['options'],
  context: Context,
): Promise<LoadedFacts | undefined> {
  const bytes = await readBytes(file, context)
  const reading = await readFacts(bytes, file, { scheme, ...understandingOf(bytes, file, options) })
  warnOf(reading.issues, reading, file, context)
  return reading.value && { facts: reading.value, file, locate: reading.locate }
}
