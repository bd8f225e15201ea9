import { comparesPeople } from '../compile/compares-people.ts'
import type { Scheme } from '../compile/scheme.ts'
import { absolute, multiply, negate, subtract } from '../kernel/arithmetic.ts'
import { compare, isZero, maximum } from '../kernel/compare.ts'
import { type Decimal, decimal, one, zero } from '../kernel/decimal.ts'
import { shift } from '../kernel/shift.ts'
import type { Issue } from '../model/issue.ts'
import type { RawFacts } from '../model/raw/facts.ts'
import type { GivenMetric } from '../model/raw/scheme.ts'
import { findJumps, type Stretch, stretchesOf } from './find-jumps.ts'
import { type Evaluate, groupOf, numberNow, payCurve, type Tried } from './pay-curve.ts'
import { largestCliff, largestFall } from './report-stretch.ts'
import { sampleFacts } from './sample-facts.ts'
import { stepScale, valuesToTry } from './values-to-try.ts'

export interface Probe {
  readonly scheme: Scheme
  readonly evaluate: Evaluate
  /** Facts of people to try it on; empty: people are made up, one per post. */
  readonly samples: readonly RawFacts[]
  /** A step that moves pay by more than this percent is a cliff. */
  readonly cliffPercent: number
}

/** People whose pay is followed through the values of their facts. */
const mostPeople = 6

/**
 * Tries the scheme on people: for each numeric fact of theirs, their pay over the fact's values. Reports cliffs (one smallest step
 * of the fact moves pay by more than the set share) with their largest amount, and pay that falls while a good fact rises.
 */
export function probePay(probe: Probe): readonly Issue[] {
  const { scheme } = probe
  if (scheme.components.length === 0) return []
  const samples = probe.samples.length > 0 ? probe.samples : [sampleFacts(scheme)]
  const people = samples.flatMap((facts) => facts.people.map((person) => ({ facts, person }))).slice(0, mostPeople)
  const isAlone = !comparesPeople(scheme)
  return scheme.metrics.flatMap(({ raw, path }) => {
    if (raw.kind !== 'given') return []
    const found = onePerGroup(people, raw).map((tried) => probeMetric(probe, tried, raw, isAlone))
    const cliff = largestCliff(
      found.flatMap((each) => each.cliffs),
      raw,
      path,
    )
    const fall = largestFall(
      found.flatMap((each) => each.falls),
      raw,
      path,
    )
    return [cliff, fall].filter((each) => each !== undefined)
  })
}

/** Of those who share a fact of their group one is followed. */
function onePerGroup(people: readonly Tried[], metric: GivenMetric): readonly Tried[] {
  const groups = people.map((tried) => groupOf(tried, metric))
  return people.filter((_, index) => groups[index] === undefined || groups.indexOf(groups[index]) === index)
}

interface Found {
  readonly cliffs: readonly Stretch[]
  readonly falls: readonly Stretch[]
}

function probeMetric(probe: Probe, tried: Tried, metric: GivenMetric, isAlone: boolean): Found {
  const now = numberNow(tried, metric)
  if (now === undefined) return { cliffs: [], falls: [] }
  const { scheme, evaluate, cliffPercent } = probe
  const curve = payCurve(evaluate, tried, metric, isAlone)
  const stretches = stretchesOf(valuesToTry(scheme, metric, now), curve)
  const [payNow] = curve([now])
  const cliffs = findJumps(stretches, curve, stepScale(metric), leastCliff(payNow, stretches, cliffPercent))
  if (metric.better === undefined) return { cliffs, falls: [] }
  // Shared out to the last fen, a pool may take one from whoever gets a little more.
  const least = isAlone ? zero : negate(shift(one, -scheme.raw.money.scale))
  const falls = [...stretches, ...cliffs].filter((stretch) => compare(gain(metric, stretch), least) < 0)
  return { cliffs, falls }
}

/** A cliff is a share of what the person is paid now, or where that is nothing of the most that could be. */
function leastCliff(now: Decimal | undefined, stretches: readonly Stretch[], percent: number): Decimal {
  const most = stretches.map(({ to }) => absolute(to.pay)).reduce(maximum, zero)
  const base = now === undefined || isZero(now) ? most : absolute(now)
  return shift(multiply(base, decimal(percent)), -2)
}

/** What a person gains where the fact gets better. */
function gain(metric: GivenMetric, { from, to }: Stretch): Decimal {
  const change = subtract(to.pay, from.pay)
  return metric.better === 'lower' ? negate(change) : change
}
