import { isList, isObject, type JsonValue } from '../../../draft/json.ts'
import type { Change } from '../../../draft/change.ts'
import { ownWeight, withPostWeight } from './weight-for.ts'

/** The posts for which some indicator of the tree has a weight of its own, each once, as they come. */
export function postsWithWeights(indicators: JsonValue | undefined): readonly string[] {
  if (!isList(indicators)) return []
  const found = indicators
    .filter(isObject)
    .flatMap(({ weights, children }) => [...postsOf(weights), ...postsWithWeights(children)])
  return [...new Set(found)]
}

function postsOf(weights: JsonValue | undefined): readonly string[] {
  const rows = isList(weights) ? weights.filter(isObject) : []
  return rows.flatMap(({ posts }) => (isList(posts) ? posts.filter((post) => typeof post === 'string') : []))
}

/** Takes away the own weights of a post in all of the tree. */
export function withoutPost(indicators: JsonValue | undefined, pointer: string, post: string): Change {
  if (!isList(indicators)) return []
  return indicators.flatMap((indicator, index): Change => {
    if (!isObject(indicator)) return []
    const at = `${pointer}/${index}`
    const own: Change =
      ownWeight(indicator, post) === undefined
        ? []
        : [{ at: `${at}/weights`, do: 'set', value: withPostWeight(indicator.weights, post, undefined) }]
    return [...own, ...withoutPost(indicator.children, `${at}/children`, post)]
  })
}
