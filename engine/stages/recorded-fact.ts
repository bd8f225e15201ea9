import type { CompiledMetric, Scheme } from '../compile/scheme.ts'
import { type Decimal, decimal, parseDecimal } from '../kernel/decimal.ts'
import type { RawHistory, RawNumber } from '../model/raw/facts.ts'
import type { Id } from '../model/raw/scheme.ts'
import type { Value } from '../model/value.ts'
import { readFact } from './read-fact.ts'

/** The fact of a metric in a recorded result, a Gap where it breaks the metric's rules; undefined: it is not recorded. */
export function recordedFact(scheme: Scheme, metric: Id, entry: RawHistory | undefined): Value | undefined {
  const of = scheme.metrics.find((each) => each.raw.id === metric)
  const value = own(entry?.facts, metric)
  return value === undefined || value === null || of === undefined ? undefined : readFact(columnOf(of), value)
}

/** A figure that was computed is not held to a range: only its type is checked. */
function columnOf({ raw, name }: CompiledMetric): Parameters<typeof readFact>[0] {
  if (raw.kind === 'given') return raw
  const unit = name.type === 'number' ? (name.unit ?? 'number') : name.type
  return {
    id: raw.id,
    name: raw.name,
    unit,
    min: -999_999_999_999_999,
    ...(name.levels && { levels: [...name.levels] }),
  }
}

/** The value under an id; `constructor` and the like are ids too, of nothing that is recorded. */
export function own<T>(values: Readonly<Record<Id, T>> | undefined, id: Id): T | undefined {
  return values !== undefined && Object.hasOwn(values, id) ? values[id] : undefined
}

/** A number of a recorded result; undefined where there is none. */
export function recordedNumber(raw: RawNumber | undefined): Decimal | undefined {
  return typeof raw === 'number' ? decimal(raw) : raw === undefined ? undefined : parseDecimal(raw)
}

/** The score of an indicator in a recorded result. */
export function recordedScore(entry: RawHistory | undefined, indicator: Id): Decimal | undefined {
  return recordedNumber(own(entry?.scores, indicator))
}
