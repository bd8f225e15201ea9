import type { Id, RawScheme } from '../model/raw/scheme.ts'
import { withIds } from './rename-parts.ts'
import type { NamedKind } from './renaming.ts'

export type NamedParts = Readonly<Record<NamedKind, ReadonlySet<Id>>>

/**
 * The ids of metrics, posts, departments and groups of raters that a scheme names anywhere, whether it declares them or not. A text that
 * can be nobody's id (a post compared with "业务员") is none.
 */
export function namedParts(raw: RawScheme): NamedParts {
  const named = {
    metrics: new Set<Id>(),
    posts: new Set<Id>(),
    departments: new Set<Id>(),
    raters: new Set<Id>(),
  }
  withIds(raw, (kind, id) => {
    if (form.test(id)) named[kind].add(id)
    return id
  })
  return named
}

const form = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
