import type { NamedKind } from '../diff/shape.ts'
import type { Id } from '../model/raw/scheme.ts'

export type { NamedKind } from '../diff/shape.ts'

/** Other ids for metrics, posts, departments and groups of raters, by the ids that they have; all at once, so that two may change places. */
export type Renaming = Readonly<Partial<Record<NamedKind, Readonly<Record<Id, Id>>>>>

/** The id that something gets in place of its own. */
export type NewId = (kind: NamedKind, id: Id) => Id

/** What a renaming makes of an id: another one, or the same where it says nothing of it. */
export function newIdBy(renaming: Renaming): NewId {
  return (kind, id) => {
    const ids = renaming[kind]
    return ids !== undefined && Object.hasOwn(ids, id) ? (ids[id] ?? id) : id
  }
}
