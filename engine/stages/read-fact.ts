import { compare } from '../kernel/compare.ts'
import { type Decimal, decimal, parseDecimal } from '../kernel/decimal.ts'
import { isDate } from '../kernel/dates.ts'
import { significantDigits } from '../kernel/significant-digits.ts'
import { rangeOf } from '../compile/range-of.ts'
import { toText } from '../kernel/text.ts'
import type { RawRecord, RawValue } from '../model/raw/facts.ts'
import type { GivenMetric, RecordField } from '../model/raw/scheme.ts'
import { suggest } from '../model/suggest.ts'
import { Gap, type Value } from '../model/value.ts'
import { undefinedFor } from '../scoring/reason.ts'

type Column = Pick<GivenMetric, 'id' | 'name' | 'unit' | 'min' | 'max' | 'scale' | 'levels' | 'fields'>

/** The value of a metric as the facts give it; a Gap with the reason where it breaks the metric's type, range, levels or digits. */
export function readFact(metric: Column, raw: RawValue): Value {
  const wrong = () => wrongType(metric, shorten(raw))
  switch (metric.unit) {
    case 'yes-no':
      return typeof raw === 'boolean' ? raw : wrong()
    case 'text':
      return typeof raw === 'string' ? raw : wrong()
    case 'date':
      return typeof raw === 'string' && isDate(raw) ? raw : wrong()
    case 'grade':
      return typeof raw === 'string' ? readGrade(metric, raw) : wrong()
    case 'records':
      return Array.isArray(raw) ? readRecords(metric, raw, wrong) : wrong()
    default:
      return typeof raw === 'number' || typeof raw === 'string' ? readNumber(metric, raw) : wrong()
  }
}

function wrongType({ id, name, unit }: Column, value: string): Gap {
  return undefinedFor('fact-wrong-type', id, { metric: name, value, expected: unit })
}

function readGrade({ id, name, levels = [] }: Column, raw: string): Value {
  if (levels.includes(raw)) return raw
  return undefinedFor('fact-not-a-level', id, { metric: name, value: shorten(raw), allowed: levels.join('、') })
}

function readNumber(metric: Column, raw: number | string): Value {
  const { id, name, scale } = metric
  const value = typeof raw === 'string' ? parseDecimal(raw) : Number.isFinite(raw) ? decimal(raw) : undefined
  if (value === undefined) return wrongType(metric, shorten(raw))
  if (typeof raw === 'number' && significantDigits(value) > 15) {
    return undefinedFor('fact-too-many-digits', id, { metric: name, value: shorten(raw) })
  }
  if (scale !== undefined && decimalPlaces(value) > scale) {
    return undefinedFor('fact-too-many-decimals', id, { metric: name, value: toText(value), scale })
  }
  return withinRange(metric, value)
}

function withinRange(metric: Column, value: Decimal): Value {
  const { min, max = decimal('999999999999999') } = rangeOf(metric)
  if (compare(value, min) >= 0 && compare(value, max) <= 0) return value
  const params = { metric: metric.name, value: toText(value), min: toText(min), max: toText(max) }
  return undefinedFor('fact-out-of-range', metric.id, params)
}

function readRecords(metric: Column, raw: readonly RawRecord[], wrong: () => Gap): Value {
  const records: Value[][] = []
  const known = new Set((metric.fields ?? []).map((field) => field.id))
  for (const record of raw) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return wrong()
    const strange = Object.keys(record).find((key) => !known.has(key))
    if (strange !== undefined) return unknownField(metric, strange, known)
    const values = (metric.fields ?? []).map((field) => readField(metric, field, record))
    const refused = values.find((value) => value instanceof Gap)
    if (refused !== undefined) return refused
    records.push(values)
  }
  return records
}

function unknownField({ id, name }: Column, field: string, known: ReadonlySet<string>): Gap {
  const suggestion = suggest(field, [...known])[0] ?? ''
  return undefinedFor('fact-unknown-field', id, { metric: name, field: shorten(field), suggestion })
}

function readField(metric: Column, field: RecordField, record: RawRecord): Value {
  const name = `${metric.name}.${field.name}`
  const value = Object.hasOwn(record, field.id) ? record[field.id] : undefined
  const column = { ...field, id: metric.id, name }
  return value === undefined ? wrongType(column, '') : readFact(column, value)
}

function decimalPlaces(value: Decimal): number {
  return toText(value).split('.')[1]?.length ?? 0
}

/** Facts are people's pay: what stood there is quoted briefly. */
function shorten(raw: RawValue): string {
  const text = typeof raw === 'object' ? 'list' : String(raw)
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
