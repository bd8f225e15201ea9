import { Box, FormHelperText, Typography } from '@mui/material'
import { useMemo } from 'react'
import { changeRows, type RowForm } from '../../components/spreadsheet/change-rows.ts'
import type { CellValue, Column } from '../../components/spreadsheet/column.ts'
import type { GridChange } from '../../components/spreadsheet/grid-change.ts'
import { Spreadsheet } from '../../components/spreadsheet/Spreadsheet.tsx'
import { useIssuesWithin } from '../checks/use-issues.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly, useSelection, useUndo } from '../draft/use-draft.ts'
import { useRowNotes } from '../live/use-row-hits.ts'
import { objectRows } from './object-rows.ts'
import { placeOfPointer, problemsByCell } from './table-pointers.ts'

export interface TableForm extends RowForm<JsonObject> {
  /** Members of the list that are no objects become rows, and rows become members again. */
  readonly read?: (member: JsonValue) => JsonObject
  readonly write?: (row: JsonObject) => JsonValue
}

export interface BoundTableProps {
  readonly pointer: string
  readonly label: string
  readonly columns: readonly Column[]
  /** A heading above says already what it is. */
  readonly hidesLabel?: boolean
  /** What a cell shows; the field of its column's name by default. */
  readonly cell?: (row: JsonObject, column: string, index: number, rows: readonly JsonObject[]) => CellValue
  readonly form?: TableForm
  readonly fewest?: number
  readonly most?: number
  readonly visibleRows?: number
  /** The column that a pointer below a row belongs to, where it is not the field of that name. */
  readonly columnOf?: (keys: readonly string[]) => string
}

const none: readonly JsonObject[] = []
const plainRows: TableForm = objectRows

/** A list of the draft as a table. Fields of a row that no column shows stay as they are. */
export function BoundTable(props: BoundTableProps) {
  const { pointer, label, columns, cell = fieldOf, form = plainRows, fewest = 1, most = 2000, columnOf } = props
  const value = useDraftValue<JsonValue>(pointer)
  const rows = useMemo(() => (isList(value) ? value.map(form.read ?? objectOf) : none), [value, form])
  const edit = useEdit()
  const { undo, redo } = useUndo()
  const isReadOnly = useIsReadOnly()
  const issues = useIssuesWithin(pointer)
  const selection = useSelection()
  const rowNotes = useRowNotes(pointer, rows.length)
  const problems = useMemo(
    () => problemsByCell(issues, pointer, columns, columnOf),
    [issues, pointer, columns, columnOf],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: each jump goes there again
  const reveal = useMemo(
    () => placeOfPointer(selection.pointer, pointer, columns, columnOf),
    [selection.jumps, selection.pointer, pointer],
  )
  const shown = useMemo(
    () => ({
      count: rows.length,
      cell: (index: number, column: string) => {
        const row = rows[index]
        return row === undefined ? undefined : cell(row, column, index, rows)
      },
    }),
    [rows, cell],
  )
  const change = (changes: readonly GridChange[]) =>
    edit([{ at: pointer, do: 'set', value: changeRows(rows, changes, form).map(form.write ?? asItIs) }])
  return (
    <Box sx={{ my: 1.5 }}>
      {props.hidesLabel !== true && (
        <Typography component="h3" variant="subtitle2" gutterBottom>
          {label}
        </Typography>
      )}
      <Spreadsheet
        {...{ label, columns, pointer, problems, isReadOnly, reveal, rowNotes }}
        rows={shown}
        onChange={change}
        onUndo={undo}
        onRedo={redo}
        fewestRows={fewest}
        mostRows={most}
        {...(props.visibleRows === undefined ? {} : { visibleRows: props.visibleRows })}
      />
      {issues
        .filter(({ path }) => path === pointer)
        .map(({ code, severity, sentence }) => (
          <FormHelperText key={`${code} ${sentence}`} error={severity === 'error'}>
            {sentence}
          </FormHelperText>
        ))}
    </Box>
  )
}

function objectOf(value: JsonValue): JsonObject {
  return isObject(value) ? value : {}
}

function asItIs(row: JsonObject): JsonValue {
  return row
}

function fieldOf(row: JsonObject, column: string): CellValue {
  return objectRows.cell(row, column)
}
