import { add, compare, decimal, parseDecimal, subtract, toText } from '../../../engine/index.ts'

/** A step of a waterfall: an amount that stands by itself, or a change of what stood before. Amounts are exact decimal text. */
export interface WaterfallStep {
  readonly id: string
  readonly name: string
  readonly kind: 'total' | 'change'
  readonly amount: string
}

/** From where to where a step's bar goes, decimal text. */
export interface WaterfallBar {
  readonly id: string
  readonly name: string
  readonly kind: 'total' | 'rise' | 'fall'
  readonly from: string
  readonly to: string
}

/**
 * Where the bars of a waterfall stand: totals from nothing, changes from where the step before ended. Exact: 100, +20, -50 ends at 70.
 */
export function waterfallBars(steps: readonly WaterfallStep[]): readonly WaterfallBar[] {
  const nothing = decimal(0)
  let level = nothing
  return steps.map(({ id, name, kind, amount }) => {
    const change = parseDecimal(amount) ?? nothing
    const from = kind === 'total' ? nothing : level
    level = add(from, change)
    const moved = compare(subtract(level, from), nothing) < 0 ? 'fall' : 'rise'
    return { id, name, kind: kind === 'total' ? kind : moved, from: toText(from), to: toText(level) } as const
  })
}

/** Pieces of bars that are drawn one on the other, in the order base, piece, and the piece beyond nothing where a bar crosses it. */
export interface StackedBar {
  readonly base: number
  readonly above: number
  readonly below: number
}

/**
 * Where the axis of a waterfall begins: at nothing, unless the changes are so small beside the totals that they would not be seen. It then
 * begins at a round figure below all of them, and undefined leaves it to the chart.
 */
export function axisStart(bars: readonly (StackedBar & { readonly kind: WaterfallBar['kind'] })[]): number | undefined {
  const changes = bars.filter(({ kind, base, below }) => kind !== 'total' && base > 0 && below === 0)
  if (changes.length === 0 || bars.some(({ below, base }) => below < 0 || base < 0)) return undefined
  const lowest = Math.min(...bars.map(({ kind, base, above }) => (kind === 'total' ? above : base)))
  const highest = Math.max(...bars.map(({ base, above }) => base + above))
  const span = highest - lowest
  if (span * 4 > lowest) return undefined
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, span)))
  return Math.max(0, Math.floor((lowest - span) / unit) * unit)
}

/** A bar from one height to another, as pieces of a stack that grows away from nothing in both directions. */
export function stackedBar(from: number, to: number): StackedBar {
  const [low, high] = from < to ? [from, to] : [to, from]
  if (low >= 0) return { base: low, above: high - low, below: 0 }
  if (high <= 0) return { base: high, above: 0, below: low - high }
  return { base: 0, above: high, below: low }
}
