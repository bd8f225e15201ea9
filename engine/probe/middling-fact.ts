import type { RawRecord, RawValue } from '../model/raw/facts.ts'
import type { GivenMetric, RecordField } from '../model/raw/scheme.ts'

const usualValue = { money: 100_000, percent: 100, count: 5, days: 20, score: 80, number: 1 } as const

/** A fact as most people have it: 100,000 of money, 100 %, the middle grade; of records one. */
export function middlingFact(metric: GivenMetric): RawValue {
  if (metric.unit !== 'records') return middlingValue({ ...metric, unit: metric.unit })
  const record: RawRecord = Object.fromEntries((metric.fields ?? []).map((field) => [field.id, middlingValue(field)]))
  return [record]
}

function middlingValue({
  unit,
  min,
  max,
  levels,
}: Pick<RecordField, 'unit' | 'min' | 'max' | 'levels'>): string | number | boolean {
  switch (unit) {
    case 'yes-no':
      return false
    case 'grade':
      return levels?.[Math.floor(levels.length / 2)] ?? ''
    case 'date':
      return '2026-01-15'
    case 'text':
      return ''
    default:
      return within(usualValue[unit], min, max)
  }
}

/** The usual value, or where it is out of range a whole number in the middle. */
export function within(usual: number, min = 0, max = Number.MAX_SAFE_INTEGER): number {
  return usual >= min && usual <= max ? usual : min + Math.floor((max - min) / 2)
}
