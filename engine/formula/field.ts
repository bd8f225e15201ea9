import { decimal } from '../kernel/decimal.ts'
import { foldName } from '../model/fold-name.ts'
import type { FieldName, ValueType } from '../model/names.ts'
import type { RecordField, Unit } from '../model/raw/scheme.ts'

/** A column of records that a formula may name. */
export interface Field extends FieldName {
  /** Where its value stands in a record. */
  readonly index: number
}

/** The columns of a metric, as its name declares them. */
export function fieldsOfName(fields: readonly FieldName[]): readonly Field[] {
  return fields.map((field, index) => ({ ...field, index }))
}

/** The columns of a metric as the document has them; a column without `min` may not be negative, as a metric. */
export function fieldsOfRecords(fields: readonly RecordField[]): readonly Field[] {
  return fields.map((field, index) => {
    const base = { id: field.id, names: [field.name], index }
    const type = typeOf(field.unit)
    if (type !== 'number') return { ...base, type, ...(field.levels && { levels: field.levels }) }
    const min = decimal(field.min ?? 0)
    return { ...base, type, unit: field.unit as Unit, min, ...(field.max !== undefined && { max: decimal(field.max) }) }
  })
}

function typeOf(unit: RecordField['unit']): ValueType {
  if (unit === 'grade') return 'text'
  return unit === 'yes-no' || unit === 'date' || unit === 'text' ? unit : 'number'
}

/** The fields that bear this id or name; an id comes before names. */
export function bearersAmong(fields: readonly Field[], text: string): readonly Field[] {
  const byId = fields.filter((field) => field.id === text)
  if (byId.length > 0) return byId
  const folded = foldName(text)
  return fields.filter((field) => field.names.some((name) => foldName(name) === folded))
}
