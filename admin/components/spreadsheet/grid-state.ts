import type { CellProblem } from './column.ts'
import { clamped, type GridSize, type Place, type Rectangle, rectangleOf } from './grid-place.ts'
import type { RefusedCell } from './write-cells.ts'

export interface Editing {
  /** What stands in the field, as it was typed. */
  readonly text: string
  /** Typing over a cell: arrow keys end it. Editing its text (F2): they move within the text. */
  readonly mode: 'typing' | 'text'
  /** Why the text cannot stand in the cell; the field stays open. */
  readonly problem: CellProblem | undefined
}

/** Where somebody is in a table and what they are writing. */
export interface GridState {
  readonly active: Place
  /** The corner of the selection opposite to the active cell. */
  readonly corner: Place
  readonly editing: Editing | undefined
  /** Cells of the last paste or fill that did not fit. */
  readonly refused: readonly RefusedCell[]
  /** The column in which a run of Tabs began: Enter goes back there, one row lower. */
  readonly tabStart: number | undefined
  /** After Esc, Tab leaves the table. */
  readonly isLeaving: boolean
}

export const startState: GridState = {
  active: { row: 0, column: 0 },
  corner: { row: 0, column: 0 },
  editing: undefined,
  refused: [],
  tabStart: undefined,
  isLeaving: false,
}

export function selectionOf({ active, corner }: GridState): Rectangle {
  return rectangleOf(active, corner)
}

/** To another cell, with nothing selected besides it. */
export function goTo(state: GridState, to: Place, tabStart?: number): GridState {
  return { ...startState, refused: state.refused, active: to, corner: to, tabStart }
}

/** The selection from the active cell to another corner. */
export function extendTo(state: GridState, corner: Place): GridState {
  return { ...state, corner, editing: undefined, tabStart: undefined, isLeaving: false }
}

export function startEditing(state: GridState, text: string, mode: Editing['mode']): GridState {
  return { ...state, corner: state.active, refused: [], isLeaving: false, editing: { text, mode, problem: undefined } }
}

/** The text as it is typed on; what was wrong with it before is forgotten. */
export function typed(state: GridState, text: string): GridState {
  if (state.editing === undefined) return startEditing(state, text, 'typing')
  return { ...state, editing: { ...state.editing, text, problem: undefined } }
}

/** The field stays open and says what is wrong. */
export function refuseText(state: GridState, problem: CellProblem): GridState {
  return state.editing === undefined ? state : { ...state, editing: { ...state.editing, problem } }
}

/** Ends the writing, or marks the table as one that Tab leaves. */
export function cancel(state: GridState): GridState {
  if (state.editing !== undefined) return { ...state, editing: undefined }
  return { ...state, corner: state.active, refused: [], isLeaving: true }
}

/** The same place in a table that has become smaller. */
export function fitted(state: GridState, size: GridSize): GridState {
  const [active, corner] = [clamped(state.active, size), clamped(state.corner, size)]
  const isSame =
    active.row === state.active.row &&
    active.column === state.active.column &&
    corner.row === state.corner.row &&
    corner.column === state.corner.column
  return isSame ? state : { ...state, active, corner, editing: undefined }
}
