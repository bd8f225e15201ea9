import type { CompiledMetric, Scheme } from '../compile/scheme.ts'
import { add } from '../kernel/arithmetic.ts'
import { isZero } from '../kernel/compare.ts'
import { Decimal, decimal, zero } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { HistoryMetric } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import type { Gap, Value } from '../model/value.ts'
import { gapOf } from '../scoring/gaps.ts'
import { amountIn } from './history-amount.ts'
import { historyPeriods } from './history-periods.ts'
import { record } from './trace.ts'

/**
 * Counts or adds up over the person's history and, unless the metric says otherwise, this period. Periods before the person was
 * hired do not count; any other period that is asked for and has no recorded result makes the count a Gap that names it.
 */
export function countHistory(scheme: Scheme, metric: CompiledMetric, raw: HistoryMetric, run: Subject): Value {
  const counted: TraceInput[] = []
  const amountOf = (period: PeriodKey) => amountIn(scheme, metric, raw, run, period)
  const periods = historyPeriods(raw, run)
  const note = (period: PeriodKey, value: string, share: string) =>
    counted.push({ figure: raw.id, value, share, source: period === run.period ? period : `/history/${period}` })
  const result = raw.measure === 'in-a-row' ? inARow(periods, amountOf, note) : addedUp(periods, amountOf, note)
  if (result instanceof Decimal) {
    record(run, () => ({
      figure: raw.id,
      stage: metric.name.known,
      how: 'history',
      path: metric.path,
      inputs: counted,
      value: toText(result),
    }))
  }
  return result
}

type AmountOf = (period: PeriodKey) => Decimal | Gap
type Note = (period: PeriodKey, value: string, share: string) => void

/** How many of the latest periods follow one another without a break; the one that ends the row counts nothing. */
function inARow(periods: Iterable<PeriodKey>, amountOf: AmountOf, note: Note): Decimal | Gap {
  let length = 0
  for (const period of periods) {
    const amount = amountOf(period)
    if (!(amount instanceof Decimal)) return amount
    const isBreak = isZero(amount)
    note(period, toText(amount), isBreak ? '0' : '1')
    if (isBreak) break
    length += 1
  }
  return decimal(length)
}

function addedUp(periods: Iterable<PeriodKey>, amountOf: AmountOf, note: Note): Decimal | Gap {
  const amounts = [...periods].map((period) => ({ period, amount: amountOf(period) }))
  const gap = gapOf(...amounts.map((each) => each.amount))
  if (gap !== undefined) return gap
  let sum = zero
  for (const { period, amount } of amounts) {
    if (!(amount instanceof Decimal)) continue
    note(period, toText(amount), toText(amount))
    sum = add(sum, amount)
  }
  return sum
}
