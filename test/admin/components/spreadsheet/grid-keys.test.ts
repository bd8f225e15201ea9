import { describe, expect, test } from 'vitest'
import type { GridCommand } from '../../../../admin/components/spreadsheet/grid-command.ts'
import { commandOf, type KeyScene } from '../../../../admin/components/spreadsheet/grid-keys.ts'
import { cancel, goTo, startEditing, startState } from '../../../../admin/components/spreadsheet/grid-state.ts'

const at = (row: number, column: number) => ({ row, column })
const scene = (row: number, column: number, more: Partial<KeyScene> = {}): KeyScene => ({
  state: goTo(startState, at(row, column)),
  size: { rows: 4, columns: 3 },
  isFilled: () => true,
  isChoice: false,
  pageRows: 2,
  ...more,
})

/** `Ctrl+Shift+ArrowDown` as a pressed key. */
function press(from: KeyScene, keys: string): GridCommand | undefined {
  const parts = keys === 'Ctrl++' ? ['Ctrl', '+'] : keys.split(/\+(?=.)/)
  const held = parts.slice(0, -1)
  const [ctrl, shift, alt] = ['Ctrl', 'Shift', 'Alt'].map((each) => held.includes(each))
  return commandOf(from, { key: parts.at(-1) ?? '', ctrl: ctrl === true, shift: shift === true, alt: alt === true })
}

describe('commandOf() while moving', () => {
  test.each<[string, [number, number], GridCommand | undefined]>([
    ['ArrowDown', [1, 1], { do: 'go', to: at(2, 1) }],
    ['ArrowUp', [0, 1], { do: 'go', to: at(0, 1) }],
    ['ArrowRight', [1, 2], { do: 'go', to: at(1, 2) }],
    ['ArrowLeft', [1, 1], { do: 'go', to: at(1, 0) }],
    ['Shift+ArrowDown', [1, 1], { do: 'extend', to: at(2, 1) }],
    ['Ctrl+ArrowDown', [0, 1], { do: 'go', to: at(3, 1) }],
    ['Ctrl+Shift+ArrowRight', [0, 0], { do: 'extend', to: at(0, 2) }],
    ['Home', [2, 2], { do: 'go', to: at(2, 0) }],
    ['End', [2, 0], { do: 'go', to: at(2, 2) }],
    ['Ctrl+Home', [2, 2], { do: 'go', to: at(0, 0) }],
    ['Ctrl+End', [0, 0], { do: 'go', to: at(3, 2) }],
    ['PageDown', [1, 0], { do: 'go', to: at(3, 0) }],
    ['PageDown', [3, 0], { do: 'go', to: at(3, 0) }],
    ['PageUp', [3, 0], { do: 'go', to: at(1, 0) }],
    ['Tab', [0, 0], { do: 'go', to: at(0, 1), tabStart: 0 }],
    ['Tab', [0, 2], { do: 'go', to: at(1, 0), tabStart: 2 }],
    ['Tab', [3, 2], undefined],
    ['Shift+Tab', [0, 0], undefined],
    ['Shift+Tab', [1, 0], { do: 'go', to: at(0, 2), tabStart: 0 }],
    ['Enter', [0, 1], { do: 'go', to: at(1, 1) }],
    ['Enter', [3, 1], { do: 'go', to: at(3, 1) }],
    ['Shift+Enter', [1, 1], { do: 'go', to: at(0, 1) }],
    ['F2', [0, 0], { do: 'edit' }],
    ['Escape', [0, 0], { do: 'cancel' }],
    ['Delete', [0, 0], { do: 'clear' }],
    ['Backspace', [0, 0], { do: 'clear' }],
    ['Ctrl+d', [0, 0], { do: 'fill-down' }],
    ['Ctrl+r', [0, 0], { do: 'fill-right' }],
    ['Ctrl+a', [0, 0], { do: 'select-all' }],
    ['Ctrl+z', [0, 0], { do: 'undo' }],
    ['Ctrl+y', [0, 0], { do: 'redo' }],
    ['Ctrl+Shift+Z', [0, 0], { do: 'redo' }],
    ['Ctrl+-', [0, 0], { do: 'remove-rows' }],
    ['Ctrl++', [0, 0], { do: 'insert-row' }],
    ['Alt+ArrowUp', [1, 0], { do: 'move-up' }],
    ['Alt+ArrowDown', [1, 0], { do: 'move-down' }],
    ['x', [0, 0], undefined],
    ['Ctrl+c', [0, 0], undefined],
    ['Ctrl+v', [0, 0], undefined],
    ['Ctrl+s', [0, 0], undefined],
  ])('%s at %j gives %j', (keys, [row, column], command) => {
    expect(press(scene(row, column), keys)).toEqual(command)
  })

  test('Enter after Tabs goes back to the column in which they began', () => {
    const tabbed = scene(0, 2, { state: goTo(startState, at(0, 2), 0) })
    expect(press(tabbed, 'Enter')).toEqual({ do: 'go', to: at(1, 0) })
  })

  test('Tab leaves the table after Esc', () => {
    expect(press(scene(0, 0, { state: cancel(startState) }), 'Tab')).toBeUndefined()
  })

  test.each<[string, number, number]>([
    ['from the first of a filled run to its last', 0, 1],
    ['from the last of a run to the next', 1, 3],
    ['from an empty cell to the next filled one', 2, 3],
    ['from the last filled cell to the end', 3, 4],
    ['no further than the end', 4, 4],
  ])('Ctrl+ArrowDown goes %s', (_, from, to) => {
    const gaps = scene(from, 0, { size: { rows: 5, columns: 1 }, isFilled: ({ row }) => [0, 1, 3].includes(row) })
    expect(press(gaps, 'Ctrl+ArrowDown')).toEqual({ do: 'go', to: at(to, 0) })
  })
})

describe('commandOf() while writing', () => {
  const writing = (mode: 'typing' | 'text', more: Partial<KeyScene> = {}) =>
    scene(1, 1, { state: startEditing(goTo(startState, at(1, 1)), 'a', mode), ...more })

  test.each<[string, 'typing' | 'text', GridCommand | undefined]>([
    ['Enter', 'typing', { do: 'commit', to: at(2, 1) }],
    ['Shift+Enter', 'text', { do: 'commit', to: at(0, 1) }],
    ['Tab', 'text', { do: 'commit', to: at(1, 2), tabStart: 1 }],
    ['Escape', 'text', { do: 'cancel' }],
    ['Alt+Enter', 'text', { do: 'line-break' }],
    ['ArrowDown', 'typing', { do: 'commit', to: at(2, 1) }],
    ['ArrowLeft', 'text', undefined],
    ['Shift+ArrowLeft', 'typing', undefined],
    ['Ctrl+z', 'typing', undefined],
    ['Delete', 'text', undefined],
  ])('%s while %s gives %j', (keys, mode, command) => {
    expect(press(writing(mode), keys)).toEqual(command)
  })

  test('the arrows choose where the cell takes one of several', () => {
    expect(press(writing('text', { isChoice: true }), 'ArrowDown')).toEqual({ do: 'choose', by: 1 })
    expect(press(writing('typing', { isChoice: true }), 'ArrowUp')).toEqual({ do: 'choose', by: -1 })
  })

  test('Tab in the last cell ends the writing there', () => {
    const last = scene(3, 2, { state: startEditing(goTo(startState, at(3, 2)), 'a', 'text') })
    expect(press(last, 'Tab')).toEqual({ do: 'commit', to: at(3, 2) })
  })
})
