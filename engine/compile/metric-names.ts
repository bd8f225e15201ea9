import { isNegative } from '../kernel/compare.ts'
import { zero } from '../kernel/decimal.ts'
import type { FieldName } from '../model/names.ts'
import type { Stage } from '../model/raw/outcome.ts'
import type { GivenMetric, HistoryMetric, Metric, RawScheme, RecordField, Unit } from '../model/raw/scheme.ts'
import type { Declaration } from './name-table.ts'
import { rangeOf } from './range-of.ts'

type Typed = Pick<Declaration, 'type' | 'unit' | 'min' | 'max' | 'levels' | 'fields'>

/** The name of a metric: its type and range, and when it is known as far as its own kind says. */
export function metricName(raw: RawScheme, metric: Metric, path: string): Declaration {
  return { id: metric.id, names: [metric.name], path, known: knownWhen(metric), ...typeOf(raw, metric) }
}

/** When a derived metric is known follows from what its formula uses; `compileMetrics` sets it. */
function knownWhen(metric: Metric): Stage {
  if (metric.kind === 'given') return 'participants'
  if (metric.kind !== 'history' || metric.thisPeriod === false) return 'facts'
  if ('bands' in metric.of) return 'band'
  return 'scoreBelow' in metric.of ? 'total' : 'facts'
}

function typeOf(raw: RawScheme, metric: Metric, way: readonly Metric[] = []): Typed {
  switch (metric.kind) {
    case 'given':
      return givenType(metric)
    case 'derived':
      return metric.unit === 'yes-no' ? { type: 'yes-no' } : numberOf(metric.unit)
    case 'earlier':
      return typeOfOther(raw, metric.metric, [...way, metric])
    case 'history':
      return historyType(raw, metric, way)
  }
}

/** A plain number where the id names none, or one in a circle; both are reported where they stand. */
function typeOfOther(raw: RawScheme, id: string, way: readonly Metric[]): Typed {
  const other = raw.metrics.find((metric) => metric.id === id)
  return other === undefined || way.includes(other) ? numberOf('number') : typeOf(raw, other, way)
}

function historyType(raw: RawScheme, metric: HistoryMetric, way: readonly Metric[]): Typed {
  if (metric.measure !== 'sum' || !('metric' in metric.of)) return { ...numberOf('count'), min: zero }
  const { unit, min } = typeOfOther(raw, metric.of.metric, [...way, metric])
  // A sum of what is never negative is never negative; its upper end is open.
  return { ...numberOf(unit ?? 'number'), ...(min !== undefined && !isNegative(min) && { min: zero }) }
}

function numberOf(unit: Unit): { type: 'number'; unit: Unit } {
  return { type: 'number', unit }
}

function givenType(metric: GivenMetric): Typed {
  if (metric.unit === 'records') return { type: 'records', fields: (metric.fields ?? []).map(fieldName) }
  return columnType({ ...metric, unit: metric.unit })
}

function fieldName(field: RecordField): FieldName {
  return { id: field.id, names: [field.name], ...columnType(field) }
}

function columnType(column: Pick<RecordField, 'unit' | 'min' | 'max' | 'levels'>): Omit<Typed, 'fields'> {
  switch (column.unit) {
    case 'grade':
      return { type: 'text', levels: column.levels ?? [] }
    case 'yes-no':
    case 'date':
    case 'text':
      return { type: column.unit }
    default:
      return { ...numberOf(column.unit), ...rangeOf(column) }
  }
}
