/**
 * Which of a sequence of different numbers must be moved, at the fewest, so that the rest ascend; as indices.
 * `[1, 4, 2, 3]` gives `[1]`: the 4 was moved.
 */
export function outOfOrder(sequence: readonly number[]): readonly number[] {
  // best[i]: the longest ascending chain that ends at i, and the one before i in it.
  const best: { length: number; before: number }[] = []
  for (const [index, number] of sequence.entries()) {
    let longest = { length: 1, before: -1 }
    for (let earlier = 0; earlier < index; earlier++) {
      const length = (best[earlier]?.length ?? 0) + 1
      if ((sequence[earlier] ?? number) < number && length > longest.length) longest = { length, before: earlier }
    }
    best.push(longest)
  }
  const most = Math.max(0, ...best.map((chain) => chain.length))
  const kept = new Set<number>()
  for (let at = best.findIndex((chain) => chain.length === most); at >= 0; at = best[at]?.before ?? -1) kept.add(at)
  return sequence.flatMap((_, index) => (kept.has(index) ? [] : index))
}
