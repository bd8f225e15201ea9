import type { RawScheme } from '../../engine/index.ts'
import { demoDepartments } from './departments.ts'
import { demoPosts } from './posts.ts'

/** Metrics of the library that mean something else in two of its schemes: what the sample company calls the one, by template. */
const ownMetrics: Readonly<Record<string, readonly [string, string]>> = {
  // A person's in operations, a team's here.
  'd02-sales-team-bonus': ['profit-target', 'team-profit-target'],
}

/** A scheme that is for everybody knows the departments and posts of everybody. */
const forEverybody = 'hr-employees'

/** A part of a template with the company's own ids of metrics, in formulas and cases too. */
export function withOwnMetrics<T extends object>(template: string, part: T): T {
  const renamed = ownMetrics[template]
  if (renamed === undefined) return part
  const [before, after] = renamed
  const text = JSON.stringify(part)
  return JSON.parse(text.replaceAll(`"${before}"`, `"${after}"`).replaceAll(`[${before}]`, `[${after}]`))
}

/** The scheme of a template with everything that the company calls by its own ids. */
export function withOwnNames(template: string, scheme: RawScheme): RawScheme {
  const own = withOwnMetrics(template, scheme)
  if (template !== forEverybody) return own
  return {
    ...own,
    departments: together(own.departments ?? [], demoDepartments),
    posts: together(own.posts ?? [], demoPosts),
  }
}

type Named = NonNullable<RawScheme['posts']>

/** Those of the template and the company's own; its cases are about the former. */
function together(theirs: Named, own: Readonly<Named>): Named {
  const known = new Set(theirs.map(({ id }) => id))
  return [...theirs, ...own.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name }))]
}
