import type { Outcome, PersonOutcome } from '../../../engine/index.ts'
import type { LoadedFacts } from '../load-facts.ts'
import { calculationSheet } from './calculation-sheet.ts'
import { csv } from './csv.ts'
import { placeText } from './issue-line.ts'
import { outcomeSheet } from './outcome-sheet.ts'
import { outcomeText } from './outcome-text.ts'
import type { Printing } from './printing.ts'

export const resultFormats = ['table', 'json', 'csv'] as const

export interface ResultForm {
  readonly format: (typeof resultFormats)[number]
  /** Whose calculation sheet it is to be; absent: everyone's outcome. */
  readonly person: string | undefined
}

/** An outcome in the form asked for: a table or a calculation sheet for people, CSV for spreadsheets, a JSON document for programs. */
export function resultText(
  outcome: Outcome,
  { facts, locate }: LoadedFacts,
  form: ResultForm,
  printing: Printing,
): string {
  const { format, person } = form
  if (format === 'json') return `${JSON.stringify(outcome, undefined, 2)}\n`
  if (format === 'csv') return csv(outcomeSheet(outcome, printing, { whole: true }))
  const placeOf = (pointer: string) => {
    const place = locate(pointer)
    return place === undefined ? '' : placeText(place, printing.context)
  }
  const one = outcome.people.find(({ id }) => id === person)
  if (one !== undefined) {
    const sourceOf = (source: string) => (/^\/(people|groups)\//.test(source) ? placeOf(source) : source)
    return calculationSheet(one, outcome.period, printing, sourceOf)
  }
  const indexes = new Map(facts.people.map(({ id }, index) => [id, index]))
  return outcomeText(outcome, printing, (of) => placeOf(`/people/${indexes.get(of.id)}/${partToMend(of)}`))
}

/** The part of a person's facts that the first problem is about. */
function partToMend({ problems }: PersonOutcome): string {
  const [problem] = problems ?? []
  return problem === undefined ? 'id' : `facts/${problem.figure}`
}
