import { issue, type Issue } from '../../engine/index.ts'
import { partAt, placeOf, resolved, type SchemaPlace } from './schema-index.ts'
import { problemsOf } from './validate-problems.ts'
import { lookedThrough, sizeIssue } from './validate-size.ts'

export type DocumentKind = 'scheme' | 'facts' | 'cases' | 'outcome'

/** Most issues that are listed; where there may be more, the last one says so. */
const issuesLimit = 50

/** Long lists of a document, whose members are checked one by one, and stand for themselves. */
const lists: Readonly<Record<DocumentKind, readonly string[]>> = {
  scheme: [],
  facts: ['people', 'groups'],
  cases: ['cases'],
  outcome: ['people'],
}

/**
 * What is wrong with the form of a document, against `schemas/<kind>.schema.json`: at most 50 issues, one per place. Says nothing
 * about names, sums and other things that its parts must agree on; those are checked when a scheme is compiled.
 */
export function validateDocument(kind: DocumentKind, document: unknown): Issue[] {
  const long = longLists(kind, document)
  const issues = long.flatMap(tooMany)
  let isPartial = false
  for (const { place, value, path } of piecesOf(kind, document, long)) {
    const size = sizeIssue(value, path)
    const problems = size === undefined ? problemsOf(place, value, path, issuesLimit) : [size]
    issues.push(...problems)
    isPartial ||= size === undefined && problems.length > 0 && lookedThrough(value) !== value
    if (issues.length >= issuesLimit) return shortened(issues)
  }
  return isPartial ? shortened(issues) : issues
}

interface LongList {
  readonly key: string
  readonly members: readonly unknown[]
  readonly most: number
  /** What its members must be. */
  readonly place: SchemaPlace
}

function longLists(kind: DocumentKind, document: unknown): readonly LongList[] {
  const fields = resolved(partAt(rootOf(kind))).properties ?? {}
  return lists[kind].flatMap((key) => {
    const members: unknown = Object(document)[key]
    const { items, maxItems: most = 0 } = fields[key] ?? {}
    return Array.isArray(members) && items !== undefined
      ? [{ key, members, most, place: placeOf(resolved(items)) }]
      : []
  })
}

function tooMany({ key, members, most }: LongList): readonly Issue[] {
  return members.length > most ? [issue('too-many', 'error', `/${key}`, { count: members.length, most })] : []
}

interface Piece {
  readonly place: SchemaPlace
  readonly value: unknown
  readonly path: string
}

/**
 * The document with its long lists cut to their first member, then each other member by itself, so that the mistakes of 50,000
 * people need not all be found before the first 50 can be told.
 */
function* piecesOf(kind: DocumentKind, document: unknown, long: readonly LongList[]): Generator<Piece> {
  const cut = Object.fromEntries(long.map(({ key, members }) => [key, members.slice(0, 1)]))
  yield {
    place: rootOf(kind),
    value: long.length === 0 ? (document ?? null) : { ...Object(document), ...cut },
    path: '',
  }
  for (const { key, members, most, place } of long) {
    const end = Math.min(members.length, most)
    for (let index = 1; index < end; index++) yield { place, value: members[index], path: `/${key}/${index}` }
  }
}

function rootOf(kind: DocumentKind): SchemaPlace {
  return { file: `${kind}.schema.json`, pointer: '' }
}

/** Says that there may be more than those listed. */
function shortened(issues: readonly Issue[]): Issue[] {
  const kept = issues.slice(0, issuesLimit - 1)
  return [...kept, issue('more-issues', 'error', '', { shown: kept.length })]
}
