import { multiply, sum } from '../kernel/arithmetic.ts'
import { isZero } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { toText } from '../kernel/text.ts'
import type { OutcomeReason, TraceInput } from '../model/raw/outcome.ts'
import type { Subject } from '../model/subject.ts'
import { type GroupRatings, ratingFigure, traceGroup } from './rater-group.ts'
import { undefinedFor } from './reason.ts'
import type { Scored } from './scoring-kind.ts'
import { sharesOfQuotient } from './shares.ts'

/** The groups of raters that count for a person, and why not all do. */
export interface Counted {
  readonly groups: readonly GroupRatings[]
  readonly reason?: OutcomeReason
}

/**
 * Σ weight × mean × times ÷ Σ weight: means of 90, 80, 85 at 10, 30, 60 give 84. Sums go over a common denominator, so that the
 * one division comes last. Writes one entry per group into the trace.
 */
export function scoreGroups({ groups, reason }: Counted, times: Decimal, subject: Subject, figure: string): Scored {
  const weights = sum(groups.map(({ group }) => group.weight))
  if (isZero(weights)) return { value: undefinedFor('no-rater-weight', figure, {}), inputs: [] }
  const parts = groups.map((each) => {
    const others = groups.filter((other) => other !== each).map((other) => other.count)
    return [each.group.weight, each.sum, times, ...others].reduce(multiply)
  })
  const denominator = groups.map((each) => each.count).reduce(multiply, weights)
  for (const each of groups) subject.trace?.push(traceGroup(each, figure))
  return {
    value: divide(sum(parts), denominator),
    ...(reason && { reason }),
    get inputs() {
      const shares = sharesOfQuotient(parts, denominator)
      return groups.map((each, index) => groupInput(each, shares[index] ?? zero, figure))
    },
  }
}

function groupInput({ group, sum: total, count }: GroupRatings, share: Decimal, figure: string): TraceInput {
  return {
    figure: ratingFigure(figure, group),
    value: toText(divide(total, count)),
    weight: toText(group.weight),
    share: toText(share),
  }
}
