import { type Outcome, type RawFacts, suggest } from '../../../engine/index.ts'
import { CallError } from '../call-error.ts'
import { defineCommand } from '../command.ts'
import { evaluateFacts, evaluatorChoices } from '../evaluate-facts.ts'
import { factsOptions } from '../facts-options.ts'
import { loadFacts } from '../load-facts.ts'
import { loadScheme } from '../load-scheme.ts'
import { parameterChoice, parameterOptions } from '../parameter-options.ts'
import { printingOf } from '../print/printing.ts'
import { resultFormats, resultText } from '../print/result-text.ts'
import { writeResult } from '../write-result.ts'

/** `jiheng evaluate SCHEME FACTS`: everyone's outcome, or the calculation sheet of one person. */
export const evaluate = defineCommand({
  name: 'evaluate',
  summary: 'evaluate-summary',
  operands: [
    { name: 'SCHEME', count: 'one' },
    { name: 'FACTS', count: 'one' },
  ],
  options: {
    format: { type: 'value', value: resultFormats.join('|'), choices: resultFormats, about: 'option-format' },
    out: { type: 'value', value: 'FILE', about: 'option-out' },
    person: { type: 'value', value: 'ID', about: 'option-person' },
    evaluator: {
      type: 'value',
      value: evaluatorChoices.join('|'),
      choices: evaluatorChoices,
      about: 'option-evaluator',
    },
    ...parameterOptions,
    ...factsOptions,
  },
  notes: ['evaluate-exit', 'evaluate-examples'],
  async run({ operands: [schemeFile = '', factsFile = ''], options }, context) {
    const { format = 'table', person, out, evaluator = 'compiled' } = options
    if (person !== undefined && format === 'csv') throw CallError.of('person-not-as-csv', {})
    const loaded = await loadScheme(schemeFile, await parameterChoice(options, context), context)
    if (loaded === undefined) return 1
    const given = await loadFacts(factsFile, loaded.raw, options, context)
    if (given === undefined) return 1
    if (person !== undefined) expectPerson(person, given.facts, factsFile)
    const printing = printingOf(loaded.raw, context)
    const outcome = await evaluateFacts(loaded.scheme, given, { evaluator, traced: person, printing }, context)
    if (outcome === undefined) return 1
    const text = resultText(outcome, given, { format, person }, printing)
    await writeResult(text, out, context)
    return isAllGood(outcome, person) ? 0 : 1
  },
})

function expectPerson(id: string, { people }: RawFacts, file: string): void {
  const ids = people.map((person) => person.id)
  if (ids.includes(id)) return
  const [suggestion = ''] = suggest(id, ids, 1)
  throw CallError.of('person-unknown', { file, id, suggestion })
}

/** Whether everyone, or the one person asked about, has a complete outcome. */
function isAllGood({ people }: Outcome, person: string | undefined): boolean {
  const asked = person === undefined ? people : people.filter(({ id }) => id === person)
  return asked.every(({ status }) => status === 'complete' || status === 'not-included')
}
