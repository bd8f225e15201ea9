import type { PersonOutcome } from '../../../engine/index.ts'
import type { CommandCode } from '../../messages/command-codes.ts'
import type { Printing } from './printing.ts'

export interface PeopleList {
  readonly title: Extract<
    CommandCode,
    'outcome-invalid' | 'outcome-incomplete' | 'outcome-not-included' | 'outcome-noted'
  >
  readonly people: readonly PersonOutcome[]
  readonly reasons: (person: PersonOutcome) => readonly string[]
  /** Where a person's facts stand: `facts.csv C17`; '' where that is not known. */
  readonly placeOf: (person: PersonOutcome) => string
  /** Lines, at most; the people of the rest are counted. */
  readonly most: number
}

/** More people than this of whom the same is said share one line. */
const mostAlone = 3
/** People of a shared line who are named. */
const mostNamed = 20

/** People by name with what is to be said about each, under a title; nothing where there is nobody. */
export function peopleList(list: PeopleList, printing: Printing): readonly string[] {
  const { title, people, reasons, most } = list
  if (people.length === 0) return []
  const { say, language } = printing.context
  const separator = language === 'zh-CN' ? '；' : '; '
  const groups = [...Map.groupBy(people, (person) => reasons(person).join(separator))].flatMap(([said, group]) =>
    group.length > mostAlone ? [{ said, group }] : group.map((person) => ({ said, group: [person] })),
  )
  const lines = groups.slice(0, most).map(({ said, group }) => groupLine(said, group, list, printing))
  const rest = groups.slice(most).reduce((count, { group }) => count + group.length, 0)
  const more = rest > 0 ? [say('outcome-more', { count: rest })] : []
  return [say(title, { count: people.length }), ...[...lines, ...more].map((line) => `  ${line}`)]
}

function groupLine(said: string, group: readonly PersonOutcome[], { placeOf }: PeopleList, printing: Printing): string {
  const { say, language } = printing.context
  const [first] = group
  if (group.length === 1 && first !== undefined) {
    const { id, name } = first
    return say('outcome-person', {
      person: name ?? id,
      id: name === undefined ? '' : id,
      place: placeOf(first),
      reasons: said,
    })
  }
  const named = group.slice(0, mostNamed).map(({ id, name }) => name ?? id)
  return say('outcome-shared', {
    count: group.length,
    people: named.join(language === 'zh-CN' ? '、' : ', '),
    more: group.length > mostNamed ? '…' : '',
    reasons: said,
  })
}
