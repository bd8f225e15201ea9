import { leavesOf } from '../compile/leaves-of.ts'
import type { CompiledIndicator, Scheme } from '../compile/scheme.ts'
import { add, subtract, sum } from '../kernel/arithmetic.ts'
import { equals, isZero } from '../kernel/compare.ts'
import { type Decimal, hundred, zero } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { round } from '../kernel/round.ts'
import { shift } from '../kernel/shift.ts'
import { SumOfProducts } from '../kernel/sum-of-products.ts'
import type { Id } from '../model/raw/scheme.ts'
import { undefinedFor } from '../scoring/reason.ts'
import { limit } from '../stages/limit.ts'
import { appliesTest } from './applies.ts'
import type { FastPerson } from './fast-person.ts'
import { ladderLevel } from './ladder-level.ts'
import { noteZero } from './note-zero.ts'
import { leaf, needsEveryone, type Scoring } from './score-leaf.ts'
import { notCounted, type Scorer, unusual } from './scorer.ts'
import type { Step, Steps } from './step.ts'

const absent = undefinedFor('not-counted', '', {})

/** Stages 3 and 4: the tree of scores and the rounded total, vetoes looked at. */
export function addScores(scheme: Scheme, steps: Steps): void {
  if (scheme.indicators.length === 0) return
  for (const leaf of leavesOf(scheme.indicators)) addPreparation(scheme, leaf, steps)
  const score = level(scheme, scheme.indicators)
  steps.each(total(scheme, score))
}

/** Ranks and shares inside a scoring need everyone; the rest is prepared for each person when it is scored. */
function addPreparation(scheme: Scheme, leaf: CompiledIndicator, steps: Steps): void {
  const { scoring } = leaf
  if (scoring === undefined || !needsEveryone(scheme, leaf)) return
  const applies = appliesTest(leaf.raw)
  steps.all((people) => {
    scoring.prepare?.(people.filter(applies))
    return true
  })
}

function total(scheme: Scheme, score: Scorer): Step {
  const slot = scheme.names.find('total')?.slot ?? -1
  const { scale, rounding } = scheme.raw.score
  const isLimited = scheme.total.cap !== undefined || scheme.total.floor !== undefined
  return (run) => {
    const value = score(run)
    if (typeof value === 'string') return false
    const cut = isLimited ? limited(value, scheme.total, 'total', run) : undefined
    const rounded = round(cut?.value ?? value, scale, rounding)
    run.frame[slot] = rounded
    if (cut?.reason === undefined) noteZero(run, 'total', rounded, value)
    return true
  }
}

function limited(value: Decimal, limits: Scheme['total'], figure: string, run: FastPerson): ReturnType<typeof limit> {
  const cut = limit(value, limits, figure)
  if (cut.reason !== undefined) run.notes.push(cut.reason)
  return cut
}

function node(scheme: Scheme, indicator: CompiledIndicator): Scorer {
  const { slot, limits, figure, raw } = indicator
  const applies = appliesTest(raw)
  const isWeighted = raw.added !== true
  const { score, reasonOf }: Scoring =
    indicator.scoring === undefined
      ? { score: level(scheme, indicator.children) }
      : leaf(scheme, indicator, indicator.scoring)
  const { scale, rounding, at } = scheme.raw.score
  const isLimited = limits.cap !== undefined || limits.floor !== undefined
  const isForAll = raw.posts === undefined && raw.departments === undefined
  const isAlways = isForAll && (!isWeighted || (raw.weights === undefined && !isZero(indicator.weight(undefined))))
  return (run) => {
    const isOut = !isAlways && (!applies(run) || (isWeighted && isZero(indicator.weight(run.person.post))))
    const found = isOut ? notCounted : score(run)
    if (found === notCounted) run.frame[slot] = absent
    if (typeof found === 'string') return found
    const cut = isLimited ? limited(found, limits, figure, run) : undefined
    const value = cut?.value ?? found
    const rounded = round(value, scale, rounding)
    run.frame[slot] = rounded
    if (isZero(rounded) && cut?.reason === undefined) noteZero(run, figure, rounded, value, reasonOf?.(run))
    return at === 'every-score' ? rounded : value
  }
}

function level(scheme: Scheme, indicators: readonly CompiledIndicator[]): Scorer {
  return tableLevel(scheme, indicators) ?? mixedLevel(scheme, indicators)
}

/** A level of nothing but step tables by attainment that count for everyone. */
function tableLevel(scheme: Scheme, indicators: readonly CompiledIndicator[]): Scorer | undefined {
  if (!indicators.every((each) => isPlain(scheme, each))) return undefined
  const sumUp = ladderLevel(scheme, indicators)
  const whole = sum(indicators.map((each) => each.weight(undefined)))
  return (
    sumUp &&
    ((run) => {
      const products = sumUp(run)
      return products === undefined ? unusual : mean(products, whole)
    })
  )
}

/** Weighted mean of the nodes that count, and the added scores, as `weighLevel` has it. */
function mixedLevel(scheme: Scheme, indicators: readonly CompiledIndicator[]): Scorer {
  const nodes = indicators.map((each) => ({
    isAdded: each.raw.added === true,
    weight: each.weight,
    score: node(scheme, each),
    slot: each.slot,
    quick: isPlain(scheme, each) ? each.scoring?.quick : undefined,
    usual: each.weight(undefined),
  }))
  const { scale, rounding } = scheme.raw.score
  const isWeighted = nodes.some((each) => !each.isAdded)
  const wholeOf = sumsByPost(indicators)
  return (run) => {
    const { post } = run.person
    const products = new SumOfProducts()
    let left = zero
    let extra = zero
    let counted = 0
    for (const { isAdded, weight, score, slot, quick, usual } of nodes) {
      const fast = quick?.(run)
      const shown = fast === undefined || fast.scale <= scale ? fast : round(fast, scale, rounding)
      // A zero says why, the long way.
      if (fast !== undefined && shown !== undefined && !isZero(shown)) {
        run.frame[slot] = shown
        products.add(fast, usual)
        counted += 1
        continue
      }
      const value = score(run)
      if (value === unusual) return unusual
      if (value === notCounted) {
        if (!isAdded) left = add(left, weight(post))
        continue
      }
      if (isAdded) extra = add(extra, value as Decimal)
      else products.add(value as Decimal, weight(post))
      if (isAdded !== isWeighted) counted += 1
    }
    if (counted === 0) return notCounted
    if (!isWeighted) return extra
    const whole = wholeOf(post)
    const average = mean(products.value, left === zero ? whole : subtract(whole, left))
    return extra === zero ? average : add(average, extra)
  }
}

/** A leaf that is scored in a short way, always counts with the same weight, and is neither cut nor rounded before it is weighed. */
function isPlain(scheme: Scheme, { raw, limits, weight }: CompiledIndicator): boolean {
  const isForAll = raw.posts === undefined && raw.departments === undefined && raw.weights === undefined
  const isUncut = limits.cap === undefined && limits.floor === undefined && scheme.raw.score.at !== 'every-score'
  return isForAll && isUncut && raw.added !== true && !isZero(weight(undefined))
}

/** The sum of a level's weights for each post, added up once. */
function sumsByPost(indicators: readonly CompiledIndicator[]): (post: Id | undefined) => Decimal {
  const weighted = indicators.filter((each) => each.raw.added !== true)
  const known = new Map<Id | undefined, Decimal>()
  return (post) => {
    const whole = known.get(post) ?? sum(weighted.map((each) => each.weight(post)))
    known.set(post, whole)
    return whole
  }
}

function mean(products: Decimal, weights: Decimal): Decimal {
  return equals(weights, hundred) ? shift(products, -2) : divide(products, weights)
}
