import type { JsonObject } from '../../store/json.ts'
import { ApiError, type FieldError } from '../../http/api-error.ts'
import type { Severity } from '../../../engine/index.ts'
import { paramsOf } from '../../messages/params-of.ts'
import type { BoundMeaning } from './columns/bind-meanings.ts'
import type { Findings } from './findings.ts'

/** Reports on the rows of a file: what a row is about, by the key of a meaning, is the cell where it stands. */
export interface RowReport {
  (line: number, key: string, code: string, params?: JsonObject, severity?: Severity): void
  readonly file: string
  /** Letters of the column that is about something, or of the one that says who it is. */
  lettersOf(key: string): string
}

export function rowReport(file: string, columns: readonly BoundMeaning[], found: Findings): RowReport {
  const letters = new Map(columns.flatMap(({ meaning, letters: at }) => (meaning ? [[meaning.key, at]] : [])))
  const lettersOf = (key: string) => letters.get(key) ?? letters.get('employeeId') ?? 'A'
  const report = (line: number, key: string, code: string, params: JsonObject = {}, severity: Severity = 'error') => {
    const column = lettersOf(key)
    found.add({ code, severity, params: { ...paramsOf(params), file, row: line, column }, line, column })
  }
  return Object.assign(report, { file, lettersOf })
}

/** What a check of single writes throws for a record, as errors of its row; anything else is thrown on. */
export function errorsIn(action: () => void): readonly FieldError[] {
  try {
    action()
    return []
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return error.errors.length > 0 ? error.errors : [{ path: '', code: error.code, params: error.params }]
  }
}
