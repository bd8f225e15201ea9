import { toScale } from './arbitrary-landmarks.ts'
import type { Draw } from './arbitrary-draw.ts'

/** So many weights that add up to exactly 100, some with decimals, seldom a zero among them. */
export function weights(draw: Draw, count: number): number[] {
  const unit = draw.pick([5, 10, 1, 0.01])
  const cuts = draw.list(count - 1, count - 1, () =>
    toScale(draw.int(draw.chance(5) ? 0 : 1, 100 / unit - 1) * unit, 2),
  )
  const ends = [...cuts.sort((a, b) => a - b), 100]
  return ends.map((end, index) => toScale(end - (ends[index - 1] ?? 0), 2))
}
