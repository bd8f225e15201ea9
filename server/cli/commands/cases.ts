import path from 'node:path'
import type { RawScheme } from '../../../engine/index.ts'
import { type CaseResult, runCases } from '../../cases/run-cases.ts'
import { readCases } from '../../documents/read-cases.ts'
import { CallError } from '../call-error.ts'
import { defineCommand } from '../command.ts'
import type { Context } from '../context.ts'
import { findFiles } from '../find-files.ts'
import { loadRawScheme } from '../load-scheme.ts'
import { caseLines } from '../print/case-lines.ts'
import { printingOf } from '../print/printing.ts'
import { readBytes } from '../read-bytes.ts'
import { emptyTally, printIssues } from '../tally.ts'

const ending = '.cases.json'

/** `jiheng cases DIR|FILE…`: runs the worked cases of schemes and tells each difference. */
export const cases = defineCommand({
  name: 'cases',
  summary: 'cases-summary',
  operands: [{ name: 'DIR|FILE', count: 'many' }],
  options: { scheme: { type: 'value', value: 'FILE', about: 'option-scheme' } },
  notes: ['cases-exit'],
  async run({ operands, options }, context) {
    const files = await findFiles(operands, ending, context)
    if (files.length === 0) throw CallError.of('no-cases', { place: operands.join(', ') })
    const results: CaseResult[] = []
    let isGood = true
    for (const file of files) {
      const found = await runFile(file, options.scheme, context)
      if (found === undefined) isGood = false
      else results.push(...found)
    }
    const passed = results.filter(({ hasPassed }) => hasPassed).length
    const counts = { all: results.length, passed, failed: results.length - passed }
    context.stdout.write(`${context.say('cases-counted', counts)}\n`)
    return isGood && counts.failed === 0 ? 0 : 1
  },
})

/** The results of one file, printed; undefined where the file or its scheme is wrong, which is printed too. */
async function runFile(
  file: string,
  schemeFile: string | undefined,
  context: Context,
): Promise<readonly CaseResult[] | undefined> {
  const reading = readCases(await readBytes(file, context), file)
  printIssues(reading.issues, reading, file, { context, out: context.stdout, tally: emptyTally() })
  if (reading.value === undefined) return undefined
  const raw = await schemeOf(file, reading.value.scheme, schemeFile, context)
  if (raw === undefined) return undefined
  const results = await runCases(raw, reading.value)
  for (const line of caseLines(results, file, printingOf(raw, context))) context.stdout.write(`${line}\n`)
  return results
}

async function schemeOf(
  file: string,
  scheme: string,
  given: string | undefined,
  context: Context,
): Promise<RawScheme | undefined> {
  const beside = path.join(path.dirname(file), `${scheme}.scheme.json`)
  try {
    return await loadRawScheme(given ?? beside, context)
  } catch (error) {
    const isMissing = given === undefined && error instanceof CallError && error.code === 'file-missing'
    throw isMissing ? CallError.of('scheme-of-cases-missing', { file, scheme }) : error
  }
}
