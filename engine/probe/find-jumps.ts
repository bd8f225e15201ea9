import { absolute, add, multiply, subtract } from '../kernel/arithmetic.ts'
import { compare, maximum } from '../kernel/compare.ts'
import { type Decimal, decimal, hundred, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { round } from '../kernel/round.ts'
import { shift } from '../kernel/shift.ts'
import type { PayCurve } from './pay-curve.ts'

/** Pay at two values of a fact that follow one another. */
export interface Stretch {
  readonly from: Point
  readonly to: Point
}
export interface Point {
  readonly at: Decimal
  readonly pay: Decimal
}

/** Halving a stretch this often takes 10^15 down to below 0.01; more stretches at once than this are not followed. */
const mostHalvings = 60
const mostStretches = 64

/** The stretches between values at which pay is known. */
export function stretchesOf(values: readonly Decimal[], curve: PayCurve): readonly Stretch[] {
  const pays = curve(values)
  const points = values.flatMap((at, index) => {
    const pay = pays[index]
    return pay === undefined ? [] : [{ at, pay }]
  })
  return points.slice(1).map((to, index) => ({ from: points[index] as Point, to }))
}

/**
 * The places where pay moves by more than `least` within one smallest step of the fact, and by far more than within the steps beside
 * it. Stretches that move that much are halved until they are one step long or move less: a slope dissolves, a jump stays.
 */
export function findJumps(
  stretches: readonly Stretch[],
  curve: PayCurve,
  scale: number,
  least: Decimal,
): readonly Stretch[] {
  const step = shift(decimal(1), -scale)
  const steep: Stretch[] = []
  let open = stretches.filter((stretch) => isSteep(stretch, least))
  for (let halving = 0; halving < mostHalvings && open.length > 0; halving += 1) {
    steep.push(...open.filter((stretch) => isStep(stretch, step)))
    const wide = open.filter((stretch) => !isStep(stretch, step)).slice(0, mostStretches)
    open = halved(wide, curve, scale).filter((stretch) => isSteep(stretch, least))
  }
  return steep.filter((stretch) => standsOut(stretch, curve, step))
}

/** Whether the step moves pay at least twice as much as the step after it: on a steep slope it does not. */
function standsOut({ from, to }: Stretch, curve: PayCurve, step: Decimal): boolean {
  const [after] = curve([add(to.at, step)])
  if (after === undefined) return true
  const own = absolute(subtract(to.pay, from.pay))
  const next = absolute(subtract(after, to.pay))
  return compare(own, multiply(next, decimal(2))) >= 0
}

/** How much of the larger pay the change is, in percent. */
export function changeShare({ from, to }: Stretch): Decimal {
  const larger = maximum(absolute(from.pay), absolute(to.pay))
  if (compare(larger, zero) === 0) return zero
  const change = absolute(subtract(to.pay, from.pay))
  return round(divide(multiply(change, hundred), larger), 1, 'half-up')
}

function isSteep({ from, to }: Stretch, least: Decimal): boolean {
  return compare(absolute(subtract(to.pay, from.pay)), least) > 0
}

function isStep({ from, to }: Stretch, step: Decimal): boolean {
  return compare(subtract(to.at, from.at), step) <= 0
}

function halved(stretches: readonly Stretch[], curve: PayCurve, scale: number): readonly Stretch[] {
  const middles = stretches.map(({ from, to }) => round(multiply(add(from.at, to.at), decimal('0.5')), scale, 'floor'))
  const pays = curve(middles)
  return stretches.flatMap(({ from, to }, index) => {
    const [at, pay] = [middles[index], pays[index]]
    if (at === undefined || pay === undefined) return []
    return [
      { from, to: { at, pay } },
      { from: { at, pay }, to },
    ].filter((half) => compare(half.from.at, half.to.at) < 0)
  })
}
