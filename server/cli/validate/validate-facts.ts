import { evaluateCompiled, type PersonOutcome } from '../../../engine/index.ts'
import { factsLimitBytes } from '../../documents/limits.ts'
import { type FactsReading, readFacts } from '../../documents/read-facts.ts'
import { readJson } from '../../documents/read-json.ts'
import { validateDocument } from '../../documents/validate-document.ts'
import { understandingOf } from '../facts-options.ts'
import { loadScheme } from '../load-scheme.ts'
import { parameterChoice } from '../parameter-options.ts'
import { type Printing, printingOf } from '../print/printing.ts'
import { shortfalls } from '../print/shortfalls.ts'
import { type Findings, printIssues } from '../tally.ts'
import { tell, type ValidateOptions } from './validating.ts'

/** Facts by their form, and against the scheme where one is given: then whoever could not be paid is named, with the reasons. */
export async function validateFacts(
  bytes: Uint8Array,
  file: string,
  options: ValidateOptions,
  to: Findings,
): Promise<void> {
  const { context } = to
  if (options.scheme === undefined) return validateForm(bytes, file, to)
  const loaded = await loadScheme(options.scheme, await parameterChoice(options, context), context)
  if (loaded === undefined) {
    to.tally.error++
    return
  }
  const reading = await readFacts(bytes, file, { scheme: loaded.raw, ...understandingOf(bytes, file, options) })
  printIssues(reading.issues, reading, file, to)
  if (reading.value === undefined) return
  const { outcome, issues } = evaluateCompiled(loaded.scheme, reading.value)
  printIssues(issues, reading, file, to)
  const printing = printingOf(loaded.raw, context)
  outcome?.people.forEach((person, index) => {
    tellPerson(person, index, reading, file, printing, to)
  })
}

function validateForm(bytes: Uint8Array, file: string, to: Findings): void {
  const reading = readJson(bytes, file, factsLimitBytes)
  const found = reading.value === undefined ? [] : validateDocument('facts', reading.value)
  printIssues([...reading.issues, ...found], reading, file, to)
  tell('notice', to.context.say('facts-by-form-only', {}), undefined, file, to)
}

function tellPerson(
  person: PersonOutcome,
  index: number,
  { locate }: FactsReading,
  file: string,
  printing: Printing,
  to: Findings,
): void {
  if (person.status === 'not-included' || person.status === 'complete') return
  const { id, name } = person
  const figure = person.problems?.[0]?.figure
  const place = locate(figure === undefined ? `/people/${index}` : `/people/${index}/facts/${figure}`)
  for (const reason of shortfalls(person, printing)) {
    const said = to.context.say('person-said', { person: name ?? id, id: name === undefined ? '' : id, reason })
    tell('error', said, place, file, to)
  }
}
