import type { Missing, PersonOutcome } from '../../../engine/index.ts'
import { word } from '../../messages/word.ts'
import type { Printing } from './printing.ts'
import { reasonOf } from './reason-sentence.ts'

/** Why nobody can be paid from a person's outcome: what is missing by name, and what is wrong. Nothing for a complete one. */
export function shortfalls(person: PersonOutcome, printing: Printing): readonly string[] {
  const wrong = (person.problems ?? []).map((problem) => reasonOf(problem, printing))
  const leftOut = person.status === 'not-included' ? (person.notes ?? []) : []
  return [
    ...wrong,
    ...(person.missing ?? []).map((missing) => missingSentence(missing, printing)),
    ...leftOut.map((reason) => reasonOf(reason, printing)),
  ]
}

function missingSentence({ figure, name, what, period = '', rater = '' }: Missing, printing: Printing): string {
  const { raw, context, nameOf, formulaText } = printing
  return context.say('sheet-missing', {
    what: word('missing', what, context.language),
    // The group of a rank or a share is named by the part of the formula that asks for it.
    name: what === 'group' ? formulaText(name) : name,
    period,
    rater: raw.raters?.find(({ id }) => id === rater)?.name ?? rater,
    // A fact that is missing by itself is not needed for itself.
    figure: nameOf(figure) === name ? '' : nameOf(figure),
  })
}
