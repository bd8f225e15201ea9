import { namedParts, type RawScheme } from '../../../engine/index.ts'

/**
 * A template without its own lists of posts and departments where nothing in it names any: they would shut out everybody whose post or
 * department the template has never heard of.
 */
export function withOpenLists(document: RawScheme): RawScheme {
  const { posts, departments, ...open } = document
  const { department: _, ...rest } = open
  const named = namedParts(rest)
  return {
    ...open,
    ...(posts !== undefined && named.posts.size > 0 && { posts }),
    ...(departments !== undefined && named.departments.size > 0 && { departments }),
  }
}
