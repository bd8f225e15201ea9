import type { Id, Indicator, RawScheme } from '../model/raw/scheme.ts'

/** A post in a department that a person may have; undefined where the scheme does not tell them apart. */
export interface Place {
  readonly post: Id | undefined
  readonly department: Id | undefined
}

/** Every post in every department of the scheme. */
export function placesOf(raw: RawScheme): readonly Place[] {
  const posts = [undefined, ...(raw.posts ?? []).map((post) => post.id)].slice(raw.posts?.length ? 1 : 0)
  const departments = [undefined, ...(raw.departments ?? []).map((each) => each.id)].slice(
    raw.departments?.length ? 1 : 0,
  )
  return posts.flatMap((post) => departments.map((department) => ({ post, department })))
}

/** Whether something limited to posts or departments applies there. */
export function appliesTo(limited: Pick<Indicator, 'posts' | 'departments'>, place: Place): boolean {
  const has = (ids: readonly Id[] | undefined, id: Id | undefined) =>
    ids === undefined || (id !== undefined && ids.includes(id))
  return has(limited.posts, place.post) && has(limited.departments, place.department)
}

/** What people call it: 销售代表 (华东区). */
export function placeName(raw: RawScheme, place: Place): string {
  const post = raw.posts?.find((each) => each.id === place.post)?.name
  const department = raw.departments?.find((each) => each.id === place.department)?.name
  return [post, department].filter((name) => name !== undefined).join(' · ')
}
