import { ApiError } from '../../http/api-error.ts'
import type { SheetHead } from './reading/sheet-messages.ts'

/** What is no file of people, whatever one says about it, by the status of its refusal. */
const refusals: Readonly<Record<string, number>> = {
  'file-not-supported': 415,
  'file-too-large': 413,
  'zip-too-large': 413,
  'zip-too-many-entries': 413,
  'table-too-many-rows': 413,
  'table-too-many-columns': 413,
  'table-too-many-cells': 413,
  'sheet-reaches-too-far': 413,
  'workbook-broken': 400,
  'zip-size-lies': 400,
  'zip-entry-name': 400,
  'xml-document-type': 400,
  'table-no-rows': 400,
  'text-encoding-unknown': 400,
  'text-already-damaged': 400,
  'text-nul': 400,
}

/** Throws the refusal of a file that no choice of columns, encoding or sheet could make good. */
export function refuseFile({ issues }: SheetHead): void {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const status = errors.map(({ code }) => refusals[code]).find((each) => each !== undefined)
  if (status === undefined) return
  const told = errors.map(({ code, params }) => ({ path: '', code, params: { ...params } }))
  throw new ApiError(status, 'import-file-refused', {}, { errors: told })
}
