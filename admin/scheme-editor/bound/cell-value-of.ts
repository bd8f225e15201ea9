import type { CellValue } from '../../components/spreadsheet/column.ts'
import { isObject, type JsonValue } from '../draft/json.ts'

/** What stands in the draft as a cell shows it; nothing where it is of no kind that a cell can show. */
export function cellValueOf(value: JsonValue | undefined): CellValue {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (isObject(value) && typeof value.parameter === 'string') return { parameter: value.parameter }
  return undefined
}
