/** Whose figures somebody wants to see; empty lists: everybody's. */
export interface CohortChosen {
  readonly period: string
  readonly departments: readonly string[]
  readonly posts: readonly string[]
}

/** Where the API gives these figures. */
export function cohortPath(scheme: string, { period, departments, posts }: CohortChosen): string {
  const query = new URLSearchParams({ period })
  if (departments.length > 0) query.set('departments', departments.join(','))
  if (posts.length > 0) query.set('posts', posts.join(','))
  return `/schemes/${encodeURIComponent(scheme)}/figures?${query}`
}
