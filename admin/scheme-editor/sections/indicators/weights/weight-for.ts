import { isList, isObject, type JsonObject, type JsonValue } from '../../../draft/json.ts'

/** The weight that an indicator says for a post: the post's own, else the default. */
export function weightFor(indicator: JsonObject, post: string | undefined): JsonValue | undefined {
  return (post === undefined ? undefined : ownWeight(indicator, post)) ?? indicator.weight
}

/** The weight that an indicator says for this post alone. */
export function ownWeight({ weights }: JsonObject, post: string): JsonValue | undefined {
  if (!isList(weights)) return undefined
  return weights.filter(isObject).find(({ posts }) => isList(posts) && posts.includes(post))?.weight
}

/** Weights of posts with another weight for one of them, or none of its own; the others keep theirs. Undefined: none are left. */
export function withPostWeight(
  weights: JsonValue | undefined,
  post: string,
  weight: JsonValue | undefined,
): JsonValue | undefined {
  const rows = isList(weights) ? weights : []
  const index = rows.findIndex((row) => isObject(row) && isList(row.posts) && row.posts.includes(post))
  const row = rows[index]
  const own = weight === undefined ? [] : [{ posts: [post], weight }]
  if (!isObject(row) || !isList(row.posts)) return orNothing([...rows, ...own])
  const others = row.posts.filter((each) => each !== post)
  const rest = others.length === 0 ? [] : [{ ...row, posts: others }]
  const changed = others.length === 0 && weight !== undefined ? [{ ...row, weight }] : [...rest, ...own]
  return orNothing(rows.toSpliced(index, 1, ...changed))
}

function orNothing(rows: readonly JsonValue[]): JsonValue | undefined {
  return rows.length === 0 ? undefined : rows
}
