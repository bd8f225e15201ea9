import type { Id } from '../model/raw/scheme.ts'
import type { FastPerson } from './fast-person.ts'

/** `isFor` made ready: whether a part limited to posts or departments is for a person. */
export function appliesTest(limited: {
  posts?: readonly Id[]
  departments?: readonly Id[]
}): (run: FastPerson) => boolean {
  const posts = limited.posts && new Set<string | undefined>(limited.posts)
  const departments = limited.departments && new Set<string | undefined>(limited.departments)
  if (posts === undefined && departments === undefined) return () => true
  return ({ person }) => (posts?.has(person.post) ?? true) && (departments?.has(person.department) ?? true)
}
