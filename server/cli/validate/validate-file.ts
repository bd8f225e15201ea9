import { fileKind } from '../../documents/file-kind.ts'
import { factsLimitBytes } from '../../documents/limits.ts'
import { readCases } from '../../documents/read-cases.ts'
import { readJson } from '../../documents/read-json.ts'
import { validateDocument } from '../../documents/validate-document.ts'
import { CallError } from '../call-error.ts'
import { documentKind } from '../document-kind.ts'
import { isTable } from '../facts-options.ts'
import { readBytes } from '../read-bytes.ts'
import { type Findings, printIssues } from '../tally.ts'
import { validateFacts } from './validate-facts.ts'
import { validateScheme } from './validate-scheme.ts'
import { tell, type ValidateOptions } from './validating.ts'

/** Prints everything that is wrong in one file, whatever it is. */
export async function validateFile(file: string, options: ValidateOptions, to: Findings): Promise<void> {
  const bytes = await readBytes(file, to.context)
  if (fileKind(bytes) !== 'json') return validateTable(bytes, file, options, to)
  const reading = readJson(bytes, file, factsLimitBytes)
  const kind = documentKind(reading.value)
  if (reading.value === undefined) return printIssues(reading.issues, reading, file, to)
  switch (kind) {
    case 'scheme':
      return validateScheme(bytes, file, options, to)
    case 'facts':
      return validateFacts(bytes, file, options, to)
    case 'cases': {
      const cases = readCases(bytes, file)
      return printIssues(cases.issues, cases, file, to)
    }
    case 'outcome':
      return printIssues(validateDocument('outcome', reading.value), reading, file, to)
    case undefined:
      return tell('error', to.context.say('kind-unknown', {}), reading.locate(''), file, to)
  }
}

async function validateTable(bytes: Uint8Array, file: string, options: ValidateOptions, to: Findings): Promise<void> {
  if (options.scheme === undefined && isTable(bytes)) throw CallError.of('table-needs-scheme', { file })
  return validateFacts(bytes, file, options, to)
}
