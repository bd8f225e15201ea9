import { compileScheme, type ParameterChoice, type RawScheme, type Scheme } from '../../engine/index.ts'
import { readScheme } from '../documents/read-scheme.ts'
import type { Context } from './context.ts'
import { readBytes } from './read-bytes.ts'
import { warnOf } from './tally.ts'

export interface LoadedScheme {
  readonly raw: RawScheme
  readonly scheme: Scheme
}

/** A scheme ready to be evaluated; undefined where it is wrong, which is printed to stderr. */
export async function loadScheme(
  file: string,
  choice: ParameterChoice,
  context: Context,
): Promise<LoadedScheme | undefined> {
  const reading = readScheme(await readBytes(file, context), file)
  const { scheme, issues } = reading.value === undefined ? notCompiled : compileScheme(reading.value, choice)
  if (reading.value !== undefined && scheme !== undefined) return { raw: reading.value, scheme }
  warnOf([...reading.issues, ...issues], reading, file, context)
  return undefined
}

const notCompiled = { scheme: undefined, issues: [] }

/** A scheme as it stands in its file; undefined where its form is wrong, which is printed to stderr. */
export async function loadRawScheme(file: string, context: Context): Promise<RawScheme | undefined> {
  const reading = readScheme(await readBytes(file, context), file)
  if (reading.value === undefined) warnOf(reading.issues, reading, file, context)
  return reading.value
}
