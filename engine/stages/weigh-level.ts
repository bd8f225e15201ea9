import { add, multiply, subtract, sum } from '../kernel/arithmetic.ts'
import { equals } from '../kernel/compare.ts'
import { type Decimal, hundred, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { shift } from '../kernel/shift.ts'
import { toText } from '../kernel/text.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import { Gap } from '../model/value.ts'

/** The score of a node as its level sees it; `isCounted` false: its weight is shared out among its level. */
export interface Weighed {
  readonly figure: string
  readonly value: Decimal | Gap
  readonly isCounted: boolean
  /** Percent of its level; undefined: its score is added. */
  readonly weight: Decimal | undefined
}

/** A level of the tree as one score. */
export interface Level {
  readonly value: Decimal | Gap
  readonly isCounted: boolean
  /** What each node contributes; the shares add up exactly to the value. */
  readonly inputs: readonly TraceInput[]
}

/** Weighted mean of the nodes that count, Σ weight × score ÷ Σ weight, plus the added scores. One division, so that nobody is misgraded by its rounding. */
export function weighLevel(nodes: readonly Weighed[]): Level {
  const counted = nodes.filter((node) => node.isCounted)
  const gaps = counted.map((node) => node.value).filter((value) => value instanceof Gap)
  const gap = gaps.reduce<Gap | undefined>((all, each) => all?.and(each) ?? each, undefined)
  if (gap !== undefined) return { value: gap, isCounted: true, inputs: [] }
  const scored = counted.map((node) => ({ ...node, value: node.value instanceof Gap ? zero : node.value }))
  const weighted = scored.filter((node) => node.weight !== undefined)
  const added = scored.filter((node) => node.weight === undefined)
  const hasWeighted = nodes.some((node) => node.weight !== undefined)
  if (hasWeighted ? weighted.length === 0 : added.length === 0)
    return { value: Gap.missing(), isCounted: false, inputs: [] }
  const mean = weightedMean(weighted)
  const inputs = added.map((node) => ({ figure: node.figure, value: toText(node.value), share: toText(node.value) }))
  return {
    value: add(mean.value, sum(added.map((node) => node.value))),
    isCounted: true,
    inputs: [...mean.inputs, ...inputs],
  }
}

type Scored = Pick<Weighed, 'figure' | 'weight'> & { readonly value: Decimal }

function weightedMean(nodes: readonly Scored[]): { value: Decimal; inputs: TraceInput[] } {
  if (nodes.length === 0) return { value: zero, inputs: [] }
  const weights = nodes.map((node) => node.weight ?? zero)
  const products = nodes.map((node, index) => multiply(node.value, weights[index] ?? zero))
  const whole = sum(weights)
  const over = (product: Decimal) => (equals(whole, hundred) ? shift(product, -2) : divide(product, whole))
  const value = over(sum(products))
  const shares = sharesOf(value, products.map(over))
  const inputs = nodes.map((node, index) => ({
    figure: node.figure,
    value: toText(node.value),
    weight: toText(weights[index] ?? zero),
    share: toText(shares[index] ?? zero),
  }))
  return { value, inputs }
}

/** Shares rounded by a division may miss the whole by a few units of its last digit; the last share takes them. */
function sharesOf(value: Decimal, shares: readonly Decimal[]): readonly Decimal[] {
  const others = shares.slice(0, -1)
  return [...others, subtract(value, sum(others))]
}
