import type { Column } from '../../components/spreadsheet/column.ts'
import type { Place } from '../../components/spreadsheet/grid-place.ts'
import { problemKey } from '../../components/spreadsheet/spreadsheet-props.ts'
import { pointerKeys } from '../../../schemas/json-pointer.ts'
import { isIndex, isWithin } from '../draft/json-pointer.ts'

type ColumnOf = (keys: readonly string[]) => string

const firstKey: ColumnOf = ([key = '']) => key

/** Sentences about parts of a list by the cells that show them; about a row as a whole at its first column. */
export function problemsByCell(
  issues: readonly { readonly path: string; readonly sentence: string }[],
  pointer: string,
  columns: readonly Column[],
  columnOf: ColumnOf = firstKey,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { path, sentence } of issues) {
    const [row, ...keys] = keysWithin(path, pointer)
    if (row === undefined) continue
    const name = columnOf(keys)
    const isShown = columns.some(({ id }) => id === name)
    const key = problemKey(Number(row), isShown ? name : (columns[0]?.id ?? ''))
    found.set(key, found.has(key) ? `${found.get(key)}\n${sentence}` : sentence)
  }
  return found
}

/** The cell that shows what a pointer leads to; nothing where it leads elsewhere. */
export function placeOfPointer(
  wanted: string | undefined,
  pointer: string,
  columns: readonly Column[],
  columnOf: ColumnOf = firstKey,
): Place | undefined {
  const [row, ...keys] = wanted === undefined ? [] : keysWithin(wanted, pointer)
  if (row === undefined) return undefined
  const name = columnOf(keys)
  return {
    row: Number(row),
    column: Math.max(
      0,
      columns.findIndex(({ id }) => id === name),
    ),
  }
}

function keysWithin(path: string, pointer: string): readonly string[] {
  if (!isWithin(path, pointer)) return []
  const keys = pointerKeys(path.slice(pointer.length))
  return keys[0] !== undefined && isIndex(keys[0]) ? keys : []
}
