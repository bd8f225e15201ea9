import type { TableForm } from './BoundTable.tsx'
import { objectRows } from './object-rows.ts'

/** A list of plain values as rows with the one cell `value`. */
export const scalarRows: TableForm = {
  ...objectRows,
  read: (value) => ({ value }),
  write: ({ value = '' }) => value,
}
