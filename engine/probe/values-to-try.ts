import type { Scheme } from '../compile/scheme.ts'
import { add, multiply, subtract } from '../kernel/arithmetic.ts'
import { compare } from '../kernel/compare.ts'
import { type Decimal, decimal, parseDecimal, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { round } from '../kernel/round.ts'
import { shift } from '../kernel/shift.ts'
import { toText } from '../kernel/text.ts'
import type { GivenMetric, Unit } from '../model/raw/scheme.ts'

/** Equal parts into which a metric's range is cut. */
const parts = 24
/** Numbers of the document taken as possible thresholds. */
const mostThresholds = 60

const usualScale: Readonly<Record<Unit, number>> = { money: 2, percent: 2, score: 2, number: 2, count: 0, days: 1 }

/** Decimal places of one smallest step of a metric. */
export function stepScale(metric: GivenMetric): number {
  return metric.scale ?? usualScale[metric.unit as Unit] ?? 2
}

/** Values of a metric between which pay is looked at, ascending: its range (or up to three times what it is now) in equal parts, and just below and on every number of the document. */
export function valuesToTry(scheme: Scheme, metric: GivenMetric, now: Decimal): readonly Decimal[] {
  const scale = stepScale(metric)
  const low = metric.min === undefined ? zero : decimal(metric.min)
  const high = metric.max === undefined ? aboveAll(now, low) : decimal(metric.max)
  const width = subtract(high, low)
  const grid = Array.from({ length: parts + 1 }, (_, part) =>
    round(add(low, multiply(width, divide(decimal(part), decimal(parts)))), scale, 'floor'),
  )
  const step = shift(decimal(1), -scale)
  const isInside = (value: Decimal) => compare(value, low) >= 0 && compare(value, high) <= 0
  const thresholds = numbersIn(scheme)
    .flatMap((number) => (metric.unit === 'percent' ? [number, shift(number, 2)] : number))
    .filter((number) => isInside(number) && isStep(number, scale))
    .slice(0, mostThresholds)
    .flatMap((number) => [subtract(number, step), number])
  return uniqueAscending([...grid, ...thresholds, now].filter(isInside))
}

/** Whether a fact of so many decimals can be this number. */
function isStep(number: Decimal, scale: number): boolean {
  return compare(number, round(number, scale, 'floor')) === 0
}

function aboveAll(now: Decimal, low: Decimal): Decimal {
  const three = multiply(now, decimal(3))
  return compare(three, low) > 0 ? three : add(low, decimal(100))
}

/** Every number of the document and of its parameters. A formula may write 80 % as 0.8. */
function numbersIn({ raw, parameters }: Scheme): readonly Decimal[] {
  const { metrics, indicators, vetoes, bands, rewards, penalties, pay } = raw
  const formulas = metrics.filter((metric) => metric.kind === 'derived')
  const texts = JSON.stringify([indicators, vetoes, bands, rewards, penalties, pay, formulas]).match(/-?\d+(\.\d+)?/g)
  const written = [...new Set(texts ?? [])].flatMap((text) => parseDecimal(text) ?? [])
  return [...parameters.map(({ value }) => value), ...written]
}

function uniqueAscending(values: readonly Decimal[]): readonly Decimal[] {
  const byText = new Map(values.map((value) => [toText(value), value]))
  return [...byText.values()].sort(compare)
}
