import { createTheme, ThemeProvider } from '@mui/material'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { changeRows } from '../../../admin/components/spreadsheet/change-rows.ts'
import type { Column } from '../../../admin/components/spreadsheet/column.ts'
import { Spreadsheet } from '../../../admin/components/spreadsheet/Spreadsheet.tsx'
import { objectRows } from '../../../admin/scheme-editor/bound/object-rows.ts'
import type { JsonObject } from '../../../admin/scheme-editor/draft/json.ts'

/** A table of numbers as large as the address says, on a page that has nothing else: what its pictures cost is measured there. */
function TablePage({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  const heads = useMemo<readonly Column[]>(
    () =>
      Array.from({ length: columns }, (_, index) => ({ id: `c${index}`, title: `Column ${index}`, kind: 'number' })),
    [columns],
  )
  const [all, setAll] = useState<readonly JsonObject[]>(() =>
    Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(heads.map(({ id }, column) => [id, (row * columns + column) / 8])),
    ),
  )
  const shown = useMemo(
    () => ({
      count: all.length,
      cell: (row: number, column: string) => objectRows.cell(all[row] ?? {}, column),
    }),
    [all],
  )
  return (
    <Spreadsheet
      label="Numbers"
      columns={heads}
      rows={shown}
      onChange={(changes) => setAll((before) => changeRows(before, changes, objectRows))}
    />
  )
}

const asked = new URLSearchParams(globalThis.location.search)
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <ThemeProvider theme={createTheme()}>
      <TablePage rows={Number(asked.get('rows') ?? 500)} columns={Number(asked.get('columns') ?? 30)} />
    </ThemeProvider>,
  )
}
