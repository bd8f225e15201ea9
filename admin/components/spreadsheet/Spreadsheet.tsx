// biome-ignore-all lint/a11y/useSemanticElements: an HTML table cannot be drawn in part; the roles say what it would
import { Box, Typography } from '@mui/material'
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { CellField } from './CellField.tsx'
import { cellText, shownText } from './cell-text.ts'
import { readBlock, writeBlock } from './clipboard.ts'
import { GridHead } from './GridHead.tsx'
import { commandOf } from './grid-keys.ts'
import { headHeightPx, layoutOf, rowHeightPx } from './grid-layout.ts'
import { selectionOf } from './grid-state.ts'
import { keyPressed } from './key-pressed.ts'
import { placeUnder } from './place-under.ts'
import { SpreadsheetRow } from './SpreadsheetRow.tsx'
import { SpreadsheetToolbar } from './SpreadsheetToolbar.tsx'
import { scrollToCell } from './scroll-to-cell.ts'
import type { SpreadsheetProps } from './spreadsheet-props.ts'
import { spreadsheetStyles } from './spreadsheet-styles.ts'
import { useDrawnCells } from './use-drawn-cells.ts'
import { useGrid } from './use-grid.ts'
import { useProblems } from './use-problems.ts'
import { clearCells, copiedBlock, pasteBlock } from './write-cells.ts'

/**
 * A table that edits like a spreadsheet: arrow keys, Enter, Tab, F2, typing over a cell, filling down and right, blocks from and to Excel.
 * It keeps where somebody is and what they are writing; the rows are the owner's, who is told of each change as one list.
 */
export function Spreadsheet(props: SpreadsheetProps) {
  const { label, columns, rows, visibleRows = 14, hasFixedRows, isReadOnly, reveal, rowNotes } = props
  const translate = useTranslate()
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const hasNotes = rowNotes !== undefined
  const layout = useMemo(() => layoutOf(columns, hasNotes), [columns, hasNotes])
  const grid = useGrid(props)
  const { state, table, run, canWrite } = grid
  const { problemAt, status } = useProblems(props, grid)
  const drawn = useDrawnCells(scroller, rows.count, columns, layout)
  const size = { rows: rows.count, columns: columns.length }
  const selection = selectionOf(state)
  const column = columns[state.active.column]
  const { row: farRow, column: farColumn } = state.corner

  useEffect(() => {
    if (scroller.current !== null) scrollToCell(scroller.current, { row: farRow, column: farColumn }, layout)
  }, [farRow, farColumn, layout])
  useEffect(() => {
    if (reveal !== undefined) field.current?.focus({ preventScroll: true })
  }, [reveal])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const pressed = keyPressed(event)
    const isFilled = (place: { row: number; column: number }) =>
      rows.cell(place.row, columns[place.column]?.id ?? '') !== undefined
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx) - 2)
    const command =
      pressed && commandOf({ state, size, isFilled, isChoice: column?.kind === 'choice', pageRows }, pressed)
    if (command === undefined) return
    event.preventDefault()
    event.stopPropagation()
    run(command)
  }
  const onClipboard = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (state.editing !== undefined) return
    event.preventDefault()
    if (event.type === 'paste') {
      return grid.write(pasteBlock(table, selection, readBlock(event.clipboardData.getData('text/plain'))))
    }
    event.clipboardData.setData('text/plain', writeBlock(copiedBlock(table, selection)))
    if (event.type === 'cut') grid.write(clearCells(table, selection))
  }
  const onPointerDown = (event: PointerEvent) => {
    const under = event.button === 0 ? placeUnder(event.target, size) : undefined
    if (under === undefined) return
    if (event.shiftKey) run({ do: 'extend', to: under.to })
    else grid.select(under.from, under.to)
  }
  const onPointerMove = (event: PointerEvent) => {
    const under = event.buttons === 1 && state.editing === undefined ? placeUnder(event.target, size) : undefined
    if (under !== undefined && (under.to.row !== farRow || under.to.column !== farColumn)) {
      run({ do: 'extend', to: under.to })
    }
  }

  return (
    <Box sx={spreadsheetStyles}>
      {!isReadOnly && !hasFixedRows && (
        <SpreadsheetToolbar
          label={translate('editor.spreadsheet.tools', { label })}
          onCommand={(command) => {
            run({ do: command })
            field.current?.focus({ preventScroll: true })
          }}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys for all of it are at the field within */}
      <div
        ref={scroller}
        className="scroller"
        style={{ maxHeight: headHeightPx + visibleRows * rowHeightPx + 16 }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onMouseDown={(event) => {
          if (event.target === field.current) return
          event.preventDefault()
          field.current?.focus({ preventScroll: true })
        }}
        onDoubleClick={() => run({ do: 'edit' })}
      >
        <div
          role="grid"
          id={gridId}
          aria-label={label}
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.length + (hasNotes ? 2 : 1)}
          aria-multiselectable
          aria-readonly={isReadOnly}
          style={{ width: layout.totalPx }}
        >
          <GridHead columns={columns} layout={layout} drawn={drawn.columns} notes={rowNotes} />
          <div role="rowgroup" className="body" style={{ height: Math.max(1, rows.count) * rowHeightPx }}>
            {drawn.rows.map((row) => (
              <SpreadsheetRow
                key={row}
                gridId={gridId}
                row={row}
                texts={columns.map((each) => shownText(each, rows.cell(row, each.id)))}
                columns={columns}
                layout={layout}
                drawn={drawn.columns}
                activeColumn={state.active.row === row ? state.active.column : undefined}
                selected={row >= selection.top && row <= selection.bottom ? selection : undefined}
                isReadOnly={isReadOnly === true}
                problems={columns.map((_, index) => problemAt(row, index))}
                note={rowNotes?.notes[row]}
              />
            ))}
          </div>
        </div>
        {rows.count === 0 && (
          <Typography variant="body2" color="text.secondary" className="empty">
            {translate('editor.spreadsheet.empty')}
          </Typography>
        )}
        <CellField
          fieldRef={field}
          gridId={gridId}
          statusId={`${gridId}-status`}
          label={label}
          pointer={props.pointer}
          state={state}
          isCellDrawn={drawn.rows.includes(state.active.row)}
          column={column}
          layout={layout}
          text={
            column === undefined || rows.count === 0 ? '' : cellText(column, rows.cell(state.active.row, column.id))
          }
          canWrite={canWrite}
          onText={grid.type}
          onChoose={grid.type}
          onKeyDown={onKeyDown}
          onClipboard={onClipboard}
          onBlur={grid.leave}
        />
      </div>
      <Typography
        id={`${gridId}-status`}
        role="status"
        variant="caption"
        color="error"
        sx={{ display: 'block', px: 1, minHeight: '1.7em' }}
      >
        {status}
      </Typography>
    </Box>
  )
}
