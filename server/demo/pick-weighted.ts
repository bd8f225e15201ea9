import { invariant } from '../../engine/index.ts'

/**
 * One of several, each as often as its weight says, by a number from 0 (included) to 1 (excluded).
 *
 *     pickWeighted([['王', 3], ['李', 1]], 0.5) // '王'
 */
export function pickWeighted<T>(choices: readonly (readonly [T, number])[], place: number): T {
  const all = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let passed = 0
  const found = choices.find(([, weight]) => {
    passed += weight
    return place * all < passed
  })
  invariant(found !== undefined, `${place} is no place among ${choices.length} choices`)
  return found[0]
}
