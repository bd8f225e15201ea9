import type { CompiledMetric, Scheme } from '../compile/scheme.ts'
import { compare } from '../kernel/compare.ts'
import { Decimal, decimal, one, zero } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import type { PeriodKey, RawHistory } from '../model/raw/facts.ts'
import type { Comparison, HistoryMetric } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { Gap, type Value } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { own, recordedFact, recordedNumber } from './recorded-fact.ts'

/** What one period adds: 1 or 0 for a comparison, the fact for a sum, the times for rewards, penalties and demerits. */
export function amountIn(
  scheme: Scheme,
  metric: CompiledMetric,
  raw: HistoryMetric,
  run: Subject,
  period: PeriodKey,
): Decimal | Gap {
  const value = period === run.period ? valueNow(scheme, raw, run) : valueThen(scheme, raw, run.history(period), period)
  if (value instanceof Gap) return value
  if (raw.measure !== 'sum') return counts(raw, metric.bound, value)
  return value instanceof Decimal ? value : lacking(raw, period)
}

function lacking({ id, name }: HistoryMetric, period: PeriodKey): Gap {
  return Gap.missing({ figure: id, name, what: 'history', period })
}

function valueNow(scheme: Scheme, raw: HistoryMetric, run: Subject): Value {
  const { of } = raw
  const id = 'bands' in of ? 'band' : 'scoreBelow' in of ? 'total' : 'metric' in of ? of.metric : undefined
  const name = id === undefined ? undefined : scheme.names.find(id)
  invariant(name !== undefined, `the history metric ${raw.id} has nothing to read in this period`)
  return run.frame[name.slot] ?? Gap.missing()
}

function valueThen(scheme: Scheme, raw: HistoryMetric, entry: RawHistory | undefined, period: PeriodKey): Value {
  return (entry && recorded(scheme, raw, entry)) ?? lacking(raw, period)
}

function recorded(scheme: Scheme, { of }: HistoryMetric, entry: RawHistory): Value | undefined {
  if ('bands' in of) return entry.band
  if ('scoreBelow' in of) return recordedNumber(entry.total)
  if ('metric' in of) return recordedFact(scheme, of.metric, entry)
  return decimal(timesThen(of, entry))
}

/** A result without an entry for a reward or penalty is a result in which it did not take effect. */
function timesThen(of: HistoryMetric['of'], { rewards, penalties, demerits }: RawHistory): number {
  if ('reward' in of) return own(rewards, of.reward) ?? 0
  if ('penalty' in of) return own(penalties, of.penalty) ?? 0
  return 'demerit' in of ? (demerits?.[of.demerit] ?? 0) : 0
}

function counts(raw: HistoryMetric, bound: Decimal | undefined, value: Value): Decimal {
  const { of } = raw
  const yes = (isTrue: boolean) => (isTrue ? one : zero)
  if ('bands' in of) return yes(of.bands.includes(valueText(value)))
  if (typeof value === 'boolean') return yes(value)
  invariant(value instanceof Decimal, `the history metric ${raw.id} compares something that is no number`)
  if ('scoreBelow' in of) return yes(compare(value, bound ?? zero) < 0)
  return 'metric' in of ? yes(compares(of.operator ?? 'greaterThan', compare(value, bound ?? zero))) : value
}

function compares(operator: Comparison, order: number): boolean {
  switch (operator) {
    case 'equal':
      return order === 0
    case 'notEqual':
      return order !== 0
    case 'lessThan':
      return order < 0
    case 'lessThanInclusive':
      return order <= 0
    case 'greaterThan':
      return order > 0
    case 'greaterThanInclusive':
      return order >= 0
  }
}
