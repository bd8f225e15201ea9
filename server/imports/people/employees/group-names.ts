import { createHash } from 'node:crypto'
import { foldName } from '../../../../engine/index.ts'
import { quote } from '../../../documents/quote.ts'
import type { JsonObject } from '../../../store/json.ts'
import type { Change, StoredRecord } from '../../../store/store.ts'
import type { GroupKindOfFile, NameChoice } from '../options/import-options.ts'
import { newId } from './new-id.ts'
import { hasEnded, type StandingGroups } from './standing-groups.ts'

/** What a name of the file is with us. */
export type ResolvedName = { readonly id: string } | { readonly code: string; readonly params: JsonObject }

/** A name that is nobody's yet. */
export interface UnknownName {
  readonly kind: GroupKindOfFile
  readonly name: string
  /** Rows that have it, and the first of them. */
  readonly rows: number
  readonly line: number
  readonly suggestions: readonly { readonly id: string; readonly name: string }[]
}

export interface GroupNames {
  resolve(kind: GroupKindOfFile, text: string, line: number): ResolvedName
  unknown(): readonly UnknownName[]
  /** New departments and posts, with the departments that they come below. */
  created(): readonly Change[]
  /** The record of a department or post that is not new. */
  standing(kind: 'department' | 'post', id: string): StoredRecord | undefined
  /** Of a new department: the one above it. */
  parentOf(department: string): string | undefined
}

export interface NamingRules {
  readonly departments: StandingGroups
  readonly posts: StandingGroups
  readonly values: Readonly<Partial<Record<GroupKindOfFile, Readonly<Record<string, NameChoice>>>>>
  readonly mayCreate: (kind: 'department' | 'post', parent: string | undefined) => boolean
  readonly today: string
}

/** Finds out what the departments, posts and teams of a file are: as somebody said, by id or name, or new where that is wanted. */
export function groupNames(rules: NamingRules): GroupNames {
  const resolved = new Map<string, ResolvedName>()
  const unknown = new Map<string, { kind: GroupKindOfFile; name: string; rows: number; line: number }>()
  const made = new Map<string, Change & { do: 'create' }>()
  const newOnes: NewGroups = { made, parents: new Map() }
  return {
    resolve: (kind, text, line) => {
      const key = `${kind} ${foldName(text)}`
      const known = resolved.get(key) ?? resolveName(kind, text, rules, newOnes)
      resolved.set(key, known)
      if ('code' in known && kind !== 'team') {
        const seen = unknown.get(key) ?? { kind, name: text, rows: 0, line }
        seen.rows += 1
        unknown.set(key, seen)
      }
      return known
    },
    unknown: () =>
      [...unknown.values()].map((each) => ({
        ...each,
        suggestions: (each.kind === 'post' ? rules.posts : rules.departments).suggest(each.name),
      })),
    created: () => [
      ...[...new Set(newOnes.parents.values())].flatMap((id) => expectStanding(rules.departments.byId(id))),
      ...made.values(),
    ],
    standing: (kind, id) => (kind === 'post' ? rules.posts : rules.departments).byId(id),
    parentOf: (department) => newOnes.parents.get(department),
  }
}

interface NewGroups {
  /** By kind and id. */
  readonly made: Map<string, Change & { do: 'create' }>
  readonly parents: Map<string, string>
}

function resolveName(kind: GroupKindOfFile, text: string, rules: NamingRules, newOnes: NewGroups): ResolvedName {
  const choices = rules.values[kind] ?? {}
  const said = choiceOf(text, choices)
  if (kind === 'team') return { id: typeof said === 'string' ? said : teamId(text) }
  const groups = kind === 'department' ? rules.departments : rules.posts
  if (typeof said === 'string') return chosen(kind, said, groups)
  const [found, ...others] = groups.named(text)
  if (found !== undefined && others.length > 0) {
    const ids = [found, ...others].map(({ id }) => id).join('、')
    return { code: 'import-name-ambiguous', params: { value: quote(text), ids } }
  }
  if (found !== undefined) return { id: found.id }
  const choice = said ?? (Object.hasOwn(choices, '*') ? choices['*'] : undefined)
  if (typeof choice === 'string') return chosen(kind, choice, groups)
  if (choice !== undefined) return create(kind, text, choice, rules, newOnes)
  const [suggestion] = groups.suggest(text)
  return { code: 'import-name-unknown', params: { value: quote(text), suggestion: suggestion?.name ?? '' } }
}

function chosen(kind: 'department' | 'post', id: string, groups: StandingGroups): ResolvedName {
  const stands = groups.byId(id)
  return stands === undefined ? { code: `no-such-${kind}`, params: { id } } : { id }
}

/** What was said of this very name. */
function choiceOf(text: string, choices: Readonly<Record<string, NameChoice>>): NameChoice | undefined {
  if (Object.hasOwn(choices, text)) return choices[text]
  const folded = foldName(text)
  return Object.entries(choices).find(([name]) => name !== '*' && foldName(name) === folded)?.[1]
}

function create(
  kind: 'department' | 'post',
  name: string,
  { id: given, parent }: Exclude<NameChoice, string>,
  rules: NamingRules,
  { made, parents }: NewGroups,
): ResolvedName {
  const above = kind === 'department' ? parent : undefined
  const stands = above === undefined ? undefined : rules.departments.byId(above)
  if (above !== undefined && (stands === undefined || hasEnded(stands, rules.today))) {
    return { code: 'import-parent-unknown', params: { value: quote(name), parent: above } }
  }
  if (!rules.mayCreate(kind, above)) return { code: 'import-may-not-create', params: { value: quote(name) } }
  const groups = kind === 'department' ? rules.departments : rules.posts
  const isTaken = (id: string) => groups.byId(id) !== undefined || made.has(`${kind} ${id}`)
  const id = given !== undefined && !isTaken(given) ? given : newId(kind, name, isTaken)
  const fields = { name, ...(above !== undefined && { parent: above }) }
  made.set(`${kind} ${id}`, { do: 'create', in: `${kind}s`, id, fields })
  if (above !== undefined) parents.set(id, above)
  return { id }
}

function expectStanding(record: StoredRecord | undefined): readonly Change[] {
  return record === undefined ? [] : [{ do: 'expect', in: 'departments', id: record.id, version: record.version }]
}

const id = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Teams have nothing but their id, which is made of their name, the same in every file. */
function teamId(text: string): string {
  if (id.test(text) && text.length <= 40) return text
  return `team-${createHash('sha256').update(foldName(text)).digest('hex').slice(0, 16)}`
}
