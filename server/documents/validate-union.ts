import type { SchemaPart } from '../../schemas/schema-part.ts'
import { issue, type Issue, suggest } from '../../engine/index.ts'
import { branchesOf, formOf, listedValues } from './validate-forms.ts'
import { shown } from './validate-shown.ts'

/** The branch of a union that a value was meant for, or the issue where that cannot be told. */
export type Meant = { readonly branch: SchemaPart } | { readonly issue: Issue }

/**
 * Which branch of a union a wrong value was meant for: by its JSON type, and among objects by the required fields that tell the
 * branches apart. So `{"any": []}` is a wrong `any`, and not a missing `all`, `not` and `fact`.
 */
export function meantBranch(union: readonly SchemaPart[], value: unknown, path: string): Meant {
  const branches = branchesOf(union)
  const fitting = branches.filter((branch) => listedValues(branch) === undefined && hasType(branch, value))
  const [branch, ...others] = fitting
  if (branch === undefined) return { issue: unlike(branches, value, path) }
  return others.length === 0 ? { branch } : meantObject(fitting, value, path)
}

function unlike(branches: readonly SchemaPart[], value: unknown, path: string): Issue {
  const lists = branches.map(listedValues)
  if (lists.every((list) => list !== undefined)) return notAllowed(lists.flat(), value, path)
  const allowed = branches.map((branch) => formOf(branch)).join(' | ')
  return issue('wrong-form', 'error', path, { value: shown(value), allowed })
}

/** The issue of a value that is none of those listed. */
export function notAllowed(list: readonly unknown[], value: unknown, path: string): Issue {
  const allowed = list.map((each) => JSON.stringify(each)).join(', ')
  const near =
    typeof value === 'string'
      ? suggest(
          value,
          list.filter((each) => typeof each === 'string'),
          1,
        )
      : []
  return issue('value-not-allowed', 'error', path, { value: shown(value), allowed, suggestion: near[0] ?? '' })
}

/** Among objects the one of whose telling fields most are there. */
function meantObject(branches: readonly SchemaPart[], value: unknown, path: string): Meant {
  const telling = branches.map((branch) =>
    (branch.required ?? []).filter((key) => !branches.every((other) => other.required?.includes(key))),
  )
  const there = telling.map((keys) => keys.filter((key) => Object.hasOwn(Object(value), key)))
  const best = Math.max(...there.map((keys) => keys.length))
  const allowed = telling.map((keys) => keys[0] ?? '').join(', ')
  if (best === 0) return { issue: issue('one-of-missing', 'error', path, { allowed }) }
  const meant = branches.filter((_, index) => there[index]?.length === best)
  const [branch, ...others] = meant
  if (branch !== undefined && others.length === 0) return { branch }
  const present = there.map((keys) => keys[0]).filter((key) => key !== undefined)
  return { issue: issue('more-than-one-of', 'error', path, { allowed, present: present.join(', ') }) }
}

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: (value) => typeof value === 'number',
  integer: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

function hasType(part: SchemaPart, value: unknown): boolean {
  return typeof part.type === 'string' && tests[part.type]?.(value) === true
}
