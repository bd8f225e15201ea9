import type { CompiledIndicator, Scheme } from '../compile/scheme.ts'
import { multiply } from '../kernel/arithmetic.ts'
import { Decimal } from '../kernel/decimal.ts'
import { isZero } from '../kernel/compare.ts'
import { round } from '../kernel/round.ts'
import { toFixed } from '../kernel/text.ts'
import { widen } from '../kernel/powers-of-ten.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { Ladder } from '../model/ladder.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import { reasonFor } from '../scoring/reason.ts'
import { whyZero } from '../stages/why-zero.ts'
import type { FastPerson } from './fast-person.ts'

/**
 * How far a quotient of two facts times a factor may be off in doubles, of its size: facts and factor are nearest doubles, division
 * and multiplication round once each, together less than 6 × 2^-53. The rest is room for the sums below.
 */
const errorOfValue = 2 ** -48
/** The document rounds a quotient at 16 decimals, half a unit of the last; the factor enlarges that. Twice as much is taken. */
const errorOfQuotient = 1e-16
/** A bound is read as its nearest double, and a difference from it rounds once more: 2^-52 of it. */
const errorOfBounds = 2 ** -51

/**
 * The sum of score × weight over step tables by attainment, for one person; undefined where someone has no row. All tables stand in
 * flat lists that one loop goes through, and products are whole numbers of the same unit, worked out beforehand. A value that is
 * nearer to a bound than it may be off is compared exactly, as in `quickLadder`; so is one that is no number (a fact is missing, the
 * target is zero).
 */
export type LadderLevel = (run: FastPerson) => Decimal | undefined

/** `indicators`: all leaves that count for everyone. Undefined: one of them is no such table, or the sums would leave safe integers. */
export function ladderLevel(scheme: Scheme, indicators: readonly CompiledIndicator[]): LadderLevel | undefined {
  const ladders = indicators.map(({ scoring }) => scoring?.ladder)
  if (!ladders.every(isByAttainment)) return undefined
  const rows = rowsOf(scheme, indicators, ladders)
  const points = pointsOf(rows)
  if (points === undefined) return undefined
  const bounds = Float64Array.from(ladders.flatMap((ladder) => [...ladder.bounds]))
  const ends = ladders.map((_, index) => sumOf(ladders.slice(0, index + 1).map((ladder) => ladder.bounds.length)))
  const actuals = Int32Array.from(ladders, ({ attainment }) => attainment.actual.slot)
  const targets = Int32Array.from(ladders, ({ attainment }) => attainment.target.slot)
  const factors = Float64Array.from(ladders, ({ attainment }) => attainment.factor)
  const margins = Float64Array.from(
    ladders,
    ({ attainment, largestBound }) => Math.abs(attainment.factor) * errorOfQuotient + largestBound * errorOfBounds,
  )
  const lastRows = Int32Array.from(ends, (end) => end - 1)
  const firstRows = Int32Array.from(ladders, ({ bounds: own }, index) => (ends[index] ?? 0) - own.length)
  const slots = indicators.map(({ slot }) => slot)
  const order = indicatorsOf(scheme.raw).map(({ indicator }) => indicator.id)
  const places = indicators.map(({ raw }) => order.indexOf(raw.id))
  const scores = rows.map(({ score }) => score)
  const texts = rows.map(({ text }) => text)
  const zeros = rows.some(({ zero }) => zero !== undefined) ? rows.map(({ zero }) => zero) : undefined
  const { values, scale } = points
  return (run) => {
    const { numbers, frame } = run
    let sum = 0
    for (let index = 0; index < actuals.length; index += 1) {
      const quotient = (numbers[actuals[index] as number] as number) / (numbers[targets[index] as number] as number)
      const value = quotient * (factors[index] as number)
      const margin = Math.abs(value) * errorOfValue + (margins[index] as number)
      const last = lastRows[index] as number
      let row = firstRows[index] as number
      let distance = value - (bounds[row] as number)
      while (distance < -margin && row < last) {
        row += 1
        distance = value - (bounds[row] as number)
      }
      // Near a bound, below all of them, or not a number.
      if (!(distance > margin)) {
        const exact = (ladders[index] as Ladder).exactRow(run)
        if (exact < 0) return undefined
        row = (firstRows[index] as number) + exact
      }
      sum += values[row] as number
      frame[slots[index] as number] = scores[row] as Decimal
      run.scoreTexts[places[index] as number] = texts[row]
      const zero = zeros?.[row]
      if (zero !== undefined) run.notes.push(zero)
    }
    return new Decimal(sum, scale)
  }
}

type ByAttainment = Ladder & { readonly attainment: NonNullable<Ladder['attainment']> }

function isByAttainment(ladder: Ladder | undefined): ladder is ByAttainment {
  return ladder?.attainment !== undefined
}

interface Row {
  readonly score: Decimal
  readonly text: string
  readonly product: Decimal
  /** Why the score is zero; undefined: it is not. */
  readonly zero: OutcomeReason | undefined
}

function rowsOf({ raw }: Scheme, indicators: readonly CompiledIndicator[], ladders: readonly Ladder[]): readonly Row[] {
  const { scale, rounding } = raw.score
  return ladders.flatMap(({ results }, index) =>
    results.map((result, row) => {
      const { figure, weight } = indicators[index] as CompiledIndicator
      const score = round(result, scale, rounding)
      const text = toFixed(score, Math.max(scale, score.scale))
      const given = isZero(result) ? reasonFor('row-gives-zero', figure, { row: row + 1 }) : undefined
      const zero = whyZero(score, result, given, figure)
      return { score, text, product: multiply(result, weight(undefined)), zero }
    }),
  )
}

/** Products as whole numbers at one scale; undefined where adding them up could leave the safe integers. */
function pointsOf(rows: readonly Row[]): { readonly values: Float64Array; readonly scale: number } | undefined {
  const scale = Math.max(...rows.map(({ product }) => product.scale))
  const widened = rows.map(({ product }) => widen(product.coefficient, scale - product.scale))
  const values = Float64Array.from(widened, Number)
  const isSafe =
    widened.every((each) => typeof each === 'number') && sumOf([...values].map(Math.abs)) <= Number.MAX_SAFE_INTEGER
  return isSafe ? { values, scale } : undefined
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
