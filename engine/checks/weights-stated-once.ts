import { indicatorsOf } from '../model/indicators-of.ts'
import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'

/** An indicator has one weight of its own for a post. Broken by the weights 40 and 30 both for 销售代表. */
export function weightsStatedOnce({ raw, report }: CheckContext): void {
  for (const { indicator, path } of indicatorsOf(raw)) {
    const seen = new Set<string>()
    indicator.weights?.forEach(({ posts }, index) => {
      posts.forEach((post, at) => {
        if (seen.has(post)) {
          const name = raw.posts?.find((each) => each.id === post)?.name ?? post
          const place = `${path}/weights/${index}/posts/${at}`
          report(issue('weight-stated-twice', 'error', place, { indicator: indicator.name, post: name }))
        }
        seen.add(post)
      })
    })
  }
}
