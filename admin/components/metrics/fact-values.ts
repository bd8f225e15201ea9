import type { Metric } from './use-metrics.ts'

const numbers = new Set(['money', 'percent', 'count', 'days', 'score', 'number'])
/** What a JSON number keeps exactly, as the server reads it. */
const exactDigits = 15
const decimalText = /^-?\d+(\.\d+)?$/

/** Whether values of a unit are numbers. */
export function isNumeric(unit: string): boolean {
  return numbers.has(unit)
}

/** A number as it was typed, `1,200.50` or full width, as the API takes it: a number, or decimal text where it has too many digits. Anything else stays as it is. */
export function typedNumber(typed: string): number | string {
  const text = typed.normalize('NFKC').replaceAll(/[,\s]/g, '')
  if (!decimalText.test(text)) return typed
  const digits = text.replaceAll(/[-.]/g, '').replace(/^0+/, '').length
  return digits > exactDigits ? text : Number(text)
}

type Values = Readonly<Record<string, unknown>>

/** What a form has, as the API takes it: numbers by the units of their metrics, and nothing of what was left empty. */
export function factValues(values: Values, metrics: ReadonlyMap<string, Metric>): Values {
  const kept = Object.entries(values).flatMap(([id, value]) => {
    const { unit = '', fields = [] } = metrics.get(id) ?? {}
    if (unit === 'records' && Array.isArray(value)) {
      const units = new Map(fields.map((field) => [field.id, field.unit]))
      const rows = value.map((row: Values) => plainRow(row, units)).filter((row) => Object.keys(row).length > 0)
      return rows.length === 0 ? [] : [[id, rows]]
    }
    return isEmpty(value) ? [] : [[id, plainValue(value, unit)]]
  })
  return Object.fromEntries(kept)
}

function plainRow(row: Values, units: ReadonlyMap<string, string>): Values {
  const kept = Object.entries(row ?? {}).filter(([, value]) => !isEmpty(value))
  return Object.fromEntries(kept.map(([id, value]) => [id, plainValue(value, units.get(id) ?? '')]))
}

function plainValue(value: unknown, unit: string): unknown {
  return typeof value === 'string' && isNumeric(unit) ? typedNumber(value) : value
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
