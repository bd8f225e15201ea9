import { edgeFrom } from './edge-from.ts'
import type { GridCommand, SimpleCommand } from './grid-command.ts'
import { clamped, type GridSize, type Place } from './grid-place.ts'
import { type GridState, selectionOf } from './grid-state.ts'

export interface PressedKey {
  readonly key: string
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What a key is understood against. */
export interface KeyScene {
  readonly state: GridState
  readonly size: GridSize
  readonly isFilled: (place: Place) => boolean
  /** The active cell takes one of several choices. */
  readonly isChoice: boolean
  readonly pageRows: number
}

const arrows: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** What a key means in a table; nothing where the key is left to the field or to the browser (typing begins the editing there). */
export function commandOf(scene: KeyScene, pressed: PressedKey): GridCommand | undefined {
  return scene.state.editing === undefined ? whileMoving(scene, pressed) : whileEditing(scene, pressed)
}

function whileEditing(scene: KeyScene, pressed: PressedKey): GridCommand | undefined {
  const { key, alt, ctrl } = pressed
  const { state, isChoice } = scene
  if (key === 'Escape') return { do: 'cancel' }
  if (key === 'Enter' && alt) return { do: 'line-break' }
  if (key === 'Enter' || key === 'Tab') return committed(scene, pressed)
  if (isChoice && (key === 'ArrowUp' || key === 'ArrowDown')) return { do: 'choose', by: key === 'ArrowDown' ? 1 : -1 }
  const by = arrows[key]
  if (by === undefined || ctrl || alt || pressed.shift || state.editing?.mode !== 'typing') return undefined
  return { do: 'commit', to: moved(scene, by) }
}

/** Enter and Tab end the writing; at the end of the table it ends where it is. */
function committed(scene: KeyScene, pressed: PressedKey): GridCommand {
  const next = pressed.key === 'Tab' ? tabbed(scene, pressed) : entered(scene, pressed)
  return next === undefined ? { do: 'commit', to: scene.state.active } : { ...next, do: 'commit' }
}

function whileMoving(scene: KeyScene, pressed: PressedKey): GridCommand | undefined {
  const { key, alt, ctrl } = pressed
  if (key === 'Tab') return ctrl || alt || scene.state.isLeaving ? undefined : going(tabbed(scene, pressed))
  if (key === 'Enter') return ctrl || alt ? undefined : going(entered(scene, pressed) ?? { to: scene.state.active })
  if (alt) return withAlt(key)
  const target = targetOf(scene, pressed)
  if (target !== undefined) return pressed.shift ? { do: 'extend', to: target } : { do: 'go', to: target }
  return ctrl ? withCtrl(pressed) : withoutCtrl(key)
}

interface Target {
  readonly to: Place
  readonly tabStart?: number
}

function going(target: Target | undefined): GridCommand | undefined {
  return target && { do: 'go', ...target }
}

function tabbed({ state, size }: KeyScene, { shift }: PressedKey): Target | undefined {
  const { row, column } = state.active
  const next = row * size.columns + column + (shift ? -1 : 1)
  if (next < 0 || next >= size.rows * size.columns) return undefined
  const to = { row: Math.floor(next / size.columns), column: next % size.columns }
  return { to, tabStart: state.tabStart ?? column }
}

function entered({ state, size }: KeyScene, { shift }: PressedKey): Target | undefined {
  const { row, column } = state.active
  const next = row + (shift ? -1 : 1)
  if (next < 0 || next >= size.rows) return undefined
  return { to: { row: next, column: shift ? column : (state.tabStart ?? column) } }
}

function targetOf(scene: KeyScene, { key, ctrl, shift }: PressedKey): Place | undefined {
  const { state, size, isFilled, pageRows } = scene
  const from = shift ? state.corner : state.active
  const by = arrows[key]
  if (by !== undefined) return ctrl ? edgeFrom(from, by, size, isFilled) : clamped(plus(from, by), size)
  if (key === 'Home') return { row: ctrl ? 0 : from.row, column: 0 }
  if (key === 'End') return clamped({ row: ctrl ? size.rows - 1 : from.row, column: size.columns - 1 }, size)
  if (key === 'PageUp') return clamped(plus(from, { row: -pageRows, column: 0 }), size)
  return key === 'PageDown' ? clamped(plus(from, { row: pageRows, column: 0 }), size) : undefined
}

function moved({ state, size }: KeyScene, by: Place): Place {
  return clamped(plus(state.active, by), size)
}

function plus(one: Place, other: Place): Place {
  return { row: one.row + other.row, column: one.column + other.column }
}

function withoutCtrl(key: string): GridCommand | undefined {
  if (key === 'F2') return { do: 'edit' }
  if (key === 'Escape') return { do: 'cancel' }
  return key === 'Delete' || key === 'Backspace' ? { do: 'clear' } : undefined
}

function withAlt(key: string): GridCommand | undefined {
  if (key === 'ArrowUp') return { do: 'move-up' }
  return key === 'ArrowDown' ? { do: 'move-down' } : undefined
}

const ctrlKeys: Readonly<Record<string, SimpleCommand>> = {
  d: 'fill-down',
  r: 'fill-right',
  a: 'select-all',
  z: 'undo',
  y: 'redo',
  '-': 'remove-rows',
  '+': 'insert-row',
  '=': 'insert-row',
}

function withCtrl({ key, shift }: PressedKey): GridCommand | undefined {
  const letter = key.toLowerCase()
  if (letter === 'z' && shift) return { do: 'redo' }
  if (key === '=' && !shift) return undefined
  const command = ctrlKeys[letter]
  return command && { do: command }
}

/** The rows that a command about rows is about, the first and the last. */
export function selectedRows(state: GridState): { readonly first: number; readonly last: number } {
  const { top, bottom } = selectionOf(state)
  return { first: top, last: bottom }
}
