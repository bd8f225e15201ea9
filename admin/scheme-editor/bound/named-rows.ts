import { freshId } from './fresh-id.ts'
import { objectRows } from './object-rows.ts'
import type { TableForm } from './BoundTable.tsx'

/** Rows with an id of their own: a new one gets an id that is free. */
export function namedRows(kind: string): TableForm {
  return {
    ...objectRows,
    create: (cells, rows) => {
      const row = objectRows.create(cells, rows)
      const taken = rows.map(({ id }) => id)
      return 'id' in row ? row : { id: freshId(kind, taken), ...row }
    },
  }
}
