import { add, multiply, subtract } from '../../engine/kernel/arithmetic.ts'
import { compare } from '../../engine/kernel/compare.ts'
import { decimal } from '../../engine/kernel/decimal.ts'
import { divide } from '../../engine/kernel/divide.ts'
import { round } from '../../engine/kernel/round.ts'
import { significantDigits } from '../../engine/kernel/significant-digits.ts'
import { toText } from '../../engine/kernel/text.ts'
import type { Unit } from '../../engine/model/raw/scheme.ts'
import type { Draw } from './arbitrary-draw.ts'

/**
 * A few numbers per unit that a whole scheme is drawn around: its thresholds are taken from them, and facts stand on them, just
 * below or just above, so that people often meet a threshold exactly and one another's figures in a tie.
 */
export type Landmarks = Readonly<Record<Unit, readonly number[]>>

const candidates: Landmarks = {
  money: [
    0, 1000, 2000, 500, 800, 1234.56, 0.01, 0.1, 0.3, 0.7, 33.33, 100_000, 99_999.995, 123456789012.345,
    999999999999999,
  ],
  percent: [0, 60, 80, 100, 120, 33.33, 66.6666, 0.1, 99.99, 150],
  count: [0, 1, 2, 3, 4, 5, 12],
  days: [0, 1, 2, 15, 21.75, 22, 30],
  score: [0, 59.995, 60, 79.995, 80, 85, 90, 90.005, 100, 120],
  number: [0, 0.1, 0.2, 0.3, 0.5, 0.8, 1, 1.2, 2, 3, 7, 0.3333, 0.000001, 12345.6789],
}

export function drawLandmarks(draw: Draw): Landmarks {
  const some = (unit: Unit) => [
    ...new Set([
      draw.pick(candidates[unit]),
      ...draw.list(1, 3, () => draw.pick(candidates[unit])),
      ...pair(draw, unit),
    ]),
  ]
  return {
    money: some('money'),
    percent: some('percent'),
    count: some('count'),
    days: some('days'),
    score: some('score'),
    number: some('number'),
  }
}

/** A number and a multiple of it: their sum and their quotient have few digits, and doubles often miss both (0.7 ÷ 0.1, 0.7 + 0.1). */
function pair(draw: Draw, unit: Unit): number[] {
  if (unit === 'count') return [1, 3]
  const number = draw.pick([0.1, 0.3, 0.7, 1.1, 2.3, 33.33, 57, 100])
  const multiple = draw.pick([3, 7, 0.7, 1.1, 0.57, 4.35, 0.8])
  return [number, reckonedWith([number], '*', [multiple])[0] ?? number]
}

/** Ascending and without twins. */
export function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** Thresholds of a table over numbers like these: one to four of them or of their neighbours, ascending. */
export function thresholds(draw: Draw, numbers: readonly number[]): number[] {
  return ascending(draw.list(1, 4, () => (draw.chance(80) ? draw.pick(numbers) : neighbour(draw, draw.pick(numbers)))))
}

/** A landmark, or a number just below or above one. */
export function near(draw: Draw, landmarks: Landmarks, unit: Unit): number {
  const landmark = draw.pick(landmarks[unit])
  if (draw.chance(60)) return landmark
  return unit === 'count' ? plus(landmark, draw.chance(50) ? 1 : -1) : neighbour(draw, landmark)
}

/** Two decimals are usual, and what a double cannot tell apart is what goes wrong. */
const steps = [0.01, 0.01, 1, 0.0001, 0.000000001, 1e-15]

function neighbour(draw: Draw, number: number): number {
  const step = draw.pick(steps)
  return plus(number, draw.chance(50) ? step : -step)
}

/** What landmarks come to when one is reckoned with another; results of more digits than a document may have are rounded. */
export function reckonedWith(
  numbers: readonly number[],
  operator: '+' | '-' | '*' | '/',
  others: readonly number[],
): number[] {
  const reckon = { '+': add, '-': subtract, '*': multiply, '/': divide }[operator]
  const results = numbers.flatMap((number) =>
    others.flatMap((other) =>
      other === 0 ? [] : (documentNumber(toText(round(reckon(decimal(number), decimal(other)), 9, 'half-up'))) ?? []),
    ),
  )
  return results.length > 0 ? [...new Set(results)] : [...numbers]
}

/** Exactly a + b, or `a` where that is not a number that a document may have. */
export function plus(a: number, b: number): number {
  return documentNumber(toText(add(decimal(a), decimal(b)))) ?? a
}

/** Rounded to so many decimals. */
export function toScale(value: number, scale: number): number {
  return documentNumber(toText(round(decimal(value), scale, 'half-up'))) ?? value
}

const most = decimal('999999999999999')

function documentNumber(text: string): number | undefined {
  const exact = decimal(text)
  const isAllowed = significantDigits(exact) <= 15 && compare(exact, most) <= 0
  return isAllowed ? Number(text) : undefined
}
