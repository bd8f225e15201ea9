import type { Place } from './grid-place.ts'

/** What a key asks of a table. */
export type GridCommand =
  | { readonly do: 'go'; readonly to: Place; readonly tabStart?: number }
  | { readonly do: 'extend'; readonly to: Place }
  /** The written text is taken over, then the active cell is another. */
  | { readonly do: 'commit'; readonly to: Place; readonly tabStart?: number }
  /** Opens the field with the text of the cell. */
  | { readonly do: 'edit' }
  | { readonly do: 'choose'; readonly by: 1 | -1 }
  | { readonly do: SimpleCommand }

export type SimpleCommand =
  | 'cancel'
  | 'clear'
  | 'fill-down'
  | 'fill-right'
  | 'select-all'
  | 'undo'
  | 'redo'
  | 'insert-row'
  | 'add-row'
  | 'remove-rows'
  | 'move-up'
  | 'move-down'
  | 'line-break'
