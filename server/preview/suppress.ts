/** An aggregate over fewer people tells of each of them. */
export const fewest = 5

/**
 * Which parts of a whole may not be shown to somebody who may not see each of the people in them: those of 1 to 4 people, and the next
 * smallest as well where the rest of the whole would tell what was left out (one part alone, or several of fewer than 5 people together).
 * Gives their places. Parts of nobody are no secret.
 *
 *     hiddenParts([12, 3, 7])  // 1 and 2: 3 alone would follow from the whole
 */
export function hiddenParts(people: readonly number[]): ReadonlySet<number> {
  const filled = people.flatMap((count, place) => (count > 0 ? [{ count, place }] : []))
  const hidden = filled.filter(({ count }) => count < fewest)
  if (hidden.length === 0) return new Set()
  const others = filled.filter(({ count }) => count >= fewest).sort((a, b) => a.count - b.count)
  const isEnough = () => hidden.length > 1 && hidden.reduce((sum, { count }) => sum + count, 0) >= fewest
  for (const next of others) {
    if (isEnough()) break
    hidden.push(next)
  }
  return new Set(hidden.map(({ place }) => place))
}
