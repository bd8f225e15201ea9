import { compare } from '../../kernel/compare.ts'
import { Decimal } from '../../kernel/decimal.ts'
import type { Checked } from '../checked.ts'
import type { Problems } from '../problems.ts'

/** Arguments after the first, as pairs: 分段(数, 起点, 值, 起点, 值). */
export function pairsOf<T>(args: readonly T[]): readonly (readonly [T, T])[] {
  const pairs: [T, T][] = []
  for (let index = 1; index + 1 < args.length; index += 2) {
    const [bound, value] = args.slice(index, index + 2)
    if (bound !== undefined && value !== undefined) pairs.push([bound, value])
  }
  return pairs
}

/** Reports bounds that are written numbers and do not ascend strictly. */
export function checkAscending(bounds: readonly Checked[], problems: Problems): void {
  const written = bounds.filter((bound) => bound.constant instanceof Decimal)
  written.forEach((upper, index) => {
    const lower = written[index - 1]
    if (lower === undefined || isAscending([lower.constant as Decimal, upper.constant as Decimal])) return
    problems.report('formula-bounds-not-ascending', upper.node, {
      lower: problems.excerpt(lower.node),
      upper: problems.excerpt(upper.node),
    })
  })
}

/** Whether each is greater than the one before. */
export function isAscending(bounds: readonly Decimal[]): boolean {
  return bounds.every((bound, index) => {
    const before = bounds[index - 1]
    return before === undefined || compare(before, bound) < 0
  })
}
