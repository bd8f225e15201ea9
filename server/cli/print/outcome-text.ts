import type { Outcome, PersonOutcome } from '../../../engine/index.ts'
import { outcomeSheet } from './outcome-sheet.ts'
import { type PeopleList, peopleList } from './people-list.ts'
import type { Printing } from './printing.ts'
import { remarks } from './remarks.ts'
import { shortfalls } from './shortfalls.ts'
import { table } from './table.ts'

/** People listed by name, at most, of those who are out or have something to know; whom nobody pays are all listed. */
const mostListed = 50

/** An outcome for a terminal: the table with totals, then who is not paid and why, who is out, and what one should know. */
export function outcomeText(outcome: Outcome, printing: Printing, placeOf: PeopleList['placeOf']): string {
  const { raw, context } = printing
  const { people, complete, incomplete, invalid, notIncluded } = outcome.totals
  const withStatus = (status: PersonOutcome['status']) => outcome.people.filter((person) => person.status === status)
  const list = (title: PeopleList['title'], listed: readonly PersonOutcome[], most = listed.length) => {
    const reasons = (person: PersonOutcome) => (title === 'outcome-noted' ? remarks : shortfalls)(person, printing)
    const isToMend = title === 'outcome-invalid' || title === 'outcome-incomplete'
    const place = isToMend ? placeOf : () => ''
    return peopleList({ title, people: listed, reasons, placeOf: place, most }, printing)
  }
  const sections = [
    [context.say('outcome-title', { name: raw.name, id: raw.id, period: outcome.period })],
    [table(outcomeSheet(outcome, printing, { whole: false })).trimEnd()],
    list('outcome-invalid', withStatus('invalid')),
    list('outcome-incomplete', withStatus('incomplete')),
    list('outcome-not-included', withStatus('not-included'), mostListed),
    list(
      'outcome-noted',
      withStatus('complete').filter(({ notes = [] }) => notes.length > 0),
      mostListed,
    ),
    [context.say('outcome-counts', { people, complete, incomplete, invalid, notIncluded })],
  ]
  return sections.flatMap((lines) => (lines.length === 0 ? [] : [`${lines.join('\n')}\n`])).join('\n')
}
