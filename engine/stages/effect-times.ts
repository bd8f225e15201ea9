import type { CompiledConsequence } from '../compile/scheme.ts'
import { subtract, sum } from '../kernel/arithmetic.ts'
import { compare, isNegative, isZero, maximum } from '../kernel/compare.ts'
import { Decimal, decimal, one, zero } from '../kernel/decimal.ts'
import { cycleOf } from '../kernel/period.ts'
import { round } from '../kernel/round.ts'
import { toText } from '../kernel/text.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import type { Subject } from '../model/subject.ts'
import { Gap } from '../model/value.ts'
import { attributed } from '../scoring/gaps.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import { own } from './recorded-fact.ts'

/** How often a consequence takes effect, above zero, and why less often than asked for. */
export interface EffectTimes {
  readonly times: Decimal
  readonly cut: OutcomeReason | undefined
}
/** Why it does not take effect, though its condition holds. */
export interface NoEffect {
  readonly none: OutcomeReason
}

/** How often it takes effect within its limit; a Gap where the count is not known or is no count. */
export function effectTimes(each: CompiledConsequence, run: Subject): EffectTimes | NoEffect | Gap {
  const { figure, raw } = each
  const asked = each.times === undefined ? one : each.times.evaluate(run.frame)
  if (asked instanceof Gap) return attributed(asked, figure)
  if (!(asked instanceof Decimal) || !isCount(asked)) {
    const times = asked instanceof Decimal ? toText(asked) : ''
    return undefinedFor('times-not-a-count', figure, { name: raw.name, times })
  }
  if (isZero(asked)) return { none: reasonFor('no-times', figure, { name: raw.name }) }
  const left = timesLeft(each, run)
  if (left === undefined || compare(asked, left) <= 0) return { times: asked, cut: undefined }
  if (isZero(left)) return { none: reasonFor('limit-reached', figure, { name: raw.name }) }
  const params = { name: raw.name, asked: toText(asked), times: toText(left) }
  return { times: left, cut: reasonFor('times-limited', figure, params) }
}

function isCount(value: Decimal): boolean {
  return !isNegative(value) && compare(value, round(value, 0, 'down')) === 0
}

/** How often it may still take effect; undefined: as often as it likes. */
export function timesLeft(each: CompiledConsequence, run: Subject): Decimal | undefined {
  const { limit } = each.raw
  if (limit === undefined) return undefined
  const before = limit.per === 'period' ? zero : timesBefore(each, run, limit.per === 'year')
  return maximum(subtract(decimal(limit.times), before), zero)
}

/** How often it took effect in the earlier periods of this cycle. Keys of one cycle are in order as texts. */
function timesBefore(each: CompiledConsequence, { person, period }: Subject, sameYear: boolean): Decimal {
  const entries = (person.history ?? []).filter(
    (entry) =>
      cycleOf(entry.period) === cycleOf(period) &&
      entry.period < period &&
      (!sameYear || entry.period.slice(0, 4) === period.slice(0, 4)),
  )
  return sum(entries.map((entry) => decimal(own(entry[each.list], each.raw.id) ?? 0)))
}
