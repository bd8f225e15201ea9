import { useEffect, useRef, useState } from 'react'
import { cellText } from './cell-text.ts'
import { nextChoice } from './next-choice.ts'
import type { GridCommand, SimpleCommand } from './grid-command.ts'
import type { Place, Rectangle } from './grid-place.ts'
import { selectedRows } from './grid-keys.ts'
import {
  cancel,
  extendTo,
  fitted,
  type GridState,
  goTo,
  refuseText,
  selectionOf,
  startEditing,
  startState,
  typed,
} from './grid-state.ts'
import type { GridChange } from './grid-change.ts'
import { insertRows, moveRows, removeRows } from './row-changes.ts'
import type { SpreadsheetProps } from './spreadsheet-props.ts'
import { clearCells, fillDown, fillRight, type Table, type Written, writeTexts } from './write-cells.ts'

export interface Grid {
  readonly state: GridState
  readonly table: Table
  readonly run: (command: GridCommand) => void
  /** Takes over what is written, then goes to a cell, with all up to another selected. */
  readonly select: (from: Place, to: Place) => void
  readonly type: (text: string) => void
  /** Takes the written text over, where it fits. */
  readonly leave: () => void
  /** Changes cells and selects them, or marks those that do not fit. */
  readonly write: (written: Written) => void
  readonly canWrite: boolean
}

/** The state of a table and what commands do to it. */
export function useGrid(props: SpreadsheetProps): Grid {
  const { columns, rows, onChange, mostRows = 2000, fewestRows = 0, hasFixedRows, isReadOnly, reveal } = props
  const [kept, setState] = useState(() => (reveal === undefined ? startState : goTo(startState, reveal)))
  const size = { rows: rows.count, columns: columns.length }
  const state = fitted(kept, size)
  const table: Table = { columns, rows, mostRows: hasFixedRows ? rows.count : mostRows }
  const column = columns[state.active.column]
  const canWrite = isReadOnly !== true && column?.readOnly !== true
  const limits = { count: rows.count, fewest: fewestRows, most: mostRows }

  const change = (changes: readonly GridChange[]) => {
    if (changes.length > 0 && isReadOnly !== true) onChange(changes)
  }
  const changeRows = (changes: readonly GridChange[], next: GridState = state) => {
    if (hasFixedRows || isReadOnly || changes.length === 0) return
    change(changes)
    setState({ ...next, editing: undefined, refused: [] })
  }
  const writeWithin = (written: Written, selected: GridState = state) => {
    if (isReadOnly) return
    if ('refused' in written) return setState({ ...state, refused: written.refused })
    change(written.changes)
    setState({ ...selected, refused: [] })
  }
  const write = (written: Written) => {
    if ('refused' in written) return writeWithin(written)
    const { top, left, bottom, right } = written.area
    writeWithin(written, extendTo(goTo(state, { row: top, column: left }), { row: bottom, column: right }))
  }
  const commit = (next: (after: GridState) => GridState) => {
    if (state.editing === undefined) return setState(next(state))
    const { text } = state.editing
    const written = writeTexts(table, only(state.active), () => text)
    if ('refused' in written) {
      const [first] = written.refused
      return setState(first === undefined ? state : refuseText(state, first.problem))
    }
    change(written.changes)
    setState(next({ ...state, editing: undefined, refused: [] }))
  }
  const shift = (by: 1 | -1) => {
    const { active, corner } = state
    const to = (place: Place) => ({ ...place, row: place.row + by })
    changeRows(moveRows(selectedRows(state), by, limits), { ...state, active: to(active), corner: to(corner) })
  }
  const simple: Record<SimpleCommand, () => void> = {
    cancel: () => setState(cancel(state)),
    clear: () => writeWithin(clearCells(table, selectionOf(state))),
    'fill-down': () => writeWithin(fillDown(table, selectionOf(state))),
    'fill-right': () => writeWithin(fillRight(table, selectionOf(state))),
    'select-all': () => {
      const corner = { row: size.rows - 1, column: size.columns - 1 }
      setState({ ...startState, refused: state.refused, corner })
    },
    undo: () => props.onUndo?.(),
    redo: () => props.onRedo?.(),
    'insert-row': () => changeRows(insertRows(selectedRows(state), 'above', limits)),
    'add-row': () => {
      const { first, last } = selectedRows(state)
      const below = size.rows === 0 ? first : last + 1
      changeRows(insertRows({ first: last, last }, 'below', limits), goTo(state, { row: below, column: 0 }))
    },
    'remove-rows': () => {
      const { first } = selectedRows(state)
      changeRows(removeRows(selectedRows(state), limits), goTo(state, { row: first, column: state.active.column }))
    },
    'move-up': () => shift(-1),
    'move-down': () => shift(1),
    'line-break': () => setState(typed(state, `${state.editing?.text ?? ''}\n`)),
  }
  const edit = () => {
    if (canWrite && column)
      setState(startEditing(state, cellText(column, rows.cell(state.active.row, column.id)), 'text'))
  }
  const run = (command: GridCommand) => {
    if (command.do === 'go') setState(goTo(state, command.to, command.tabStart))
    else if (command.do === 'extend') setState(extendTo(state, command.to))
    else if (command.do === 'commit') commit((after) => goTo(after, command.to, command.tabStart))
    else if (command.do === 'edit') edit()
    else if (command.do === 'choose')
      setState(typed(state, nextChoice(column?.choices, state.editing?.text, command.by)))
    else simple[command.do]()
  }

  const lastRevealed = useRef(reveal)
  useEffect(() => {
    if (reveal !== undefined && reveal !== lastRevealed.current) setState((before) => goTo(before, reveal))
    lastRevealed.current = reveal
  }, [reveal])

  return {
    state,
    table,
    run,
    write,
    canWrite,
    select: (from, to) => commit((after) => extendTo(goTo(after, from), to)),
    leave: () => commit((after) => after),
    type: (text) => {
      if (canWrite) setState(typed(state, text))
    },
  }
}

function only({ row, column }: Place): Rectangle {
  return { top: row, left: column, bottom: row, right: column }
}
