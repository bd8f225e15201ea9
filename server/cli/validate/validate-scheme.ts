import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { check, type RawFacts } from '../../../engine/index.ts'
import { readCases } from '../../documents/read-cases.ts'
import { readScheme } from '../../documents/read-scheme.ts'
import { parameterChoice } from '../parameter-options.ts'
import { type Findings, printIssues } from '../tally.ts'
import type { ValidateOptions } from './validating.ts'

/** A scheme by its form, then by all checks; the people of the cases beside it are samples for those that try it on people. */
export async function validateScheme(
  bytes: Uint8Array,
  file: string,
  options: ValidateOptions,
  to: Findings,
): Promise<void> {
  const reading = readScheme(bytes, file)
  const choice = await parameterChoice(options, to.context)
  const samples = await samplesBeside(path.resolve(to.context.cwd, file))
  const found = reading.value === undefined ? [] : check(reading.value, { ...choice, samples })
  printIssues([...reading.issues, ...found], reading, file, to)
}

/** Facts of the cases in `<name>.cases.json` beside `<name>.scheme.json`; none where there is no such file or it is wrong. */
async function samplesBeside(scheme: string): Promise<readonly RawFacts[]> {
  const file = scheme.replace(/(\.scheme)?\.json$/, '.cases.json')
  const bytes = await readFile(file).catch(() => undefined)
  const cases = bytes === undefined ? undefined : readCases(bytes, file).value
  return (cases?.cases ?? []).map(({ period, people, groups }) => ({
    format: 1,
    period,
    people,
    ...(groups && { groups }),
  }))
}
