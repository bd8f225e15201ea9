import type { RawFacts, RawPerson } from '../../../engine/index.ts'
import type { IssueList } from '../issue-list.ts'
import type { Reading } from '../reading.ts'
import { checkIdentities } from './check-identities.ts'

/**
 * Facts of a JSON document that has passed its schema, with ids and names composed (NFC), as tables give them. Reports another
 * period than the one wanted, people who come twice, and ids that can be taken for others.
 */
export function factsOfJson(
  facts: RawFacts,
  file: string,
  period: string | undefined,
  locate: Reading<unknown>['locate'],
  issues: IssueList,
): RawFacts {
  if (period !== undefined && facts.period !== period) {
    issues.report('facts-of-other-period', 'error', '/period', { file, found: facts.period, wanted: period })
  }
  const people = facts.people.map(composed)
  const placeOf = (path: string) => () => {
    const { line = 1, column = 1 } = locate(path) ?? {}
    return { file, row: line, column }
  }
  const identities = people.map(({ id }, index) => {
    const path = `/people/${index}/id`
    return { id, path, place: placeOf(path) }
  })
  checkIdentities(identities, issues.report)
  return { ...facts, people }
}

function composed(person: RawPerson): RawPerson {
  const name = person.name?.normalize('NFC')
  return { ...person, id: person.id.normalize('NFC'), ...(name !== undefined && { name }) }
}
