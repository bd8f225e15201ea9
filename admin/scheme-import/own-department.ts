import type { Session } from '../providers/session.ts'

/** The department for which somebody writes schemes, where it is only one: theirs is what they bring in. */
export function ownDepartment({ grants }: Pick<Session, 'grants'>): string | undefined {
  const writing = grants.filter(({ role }) => role === 'hr' || role === 'editor')
  const departments = new Set(writing.flatMap(({ departments: own }) => (own === 'all' ? ['all', 'others'] : own)))
  const [only] = departments
  return departments.size === 1 ? only : undefined
}
