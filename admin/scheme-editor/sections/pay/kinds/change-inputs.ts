import { freshId } from '../../../bound/fresh-id.ts'
import type { Change } from '../../../draft/change.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../../../draft/json.ts'
import { anyValue } from './lookup-rows.ts'

/** Adds an input to a lookup table; the rows that are there match any value of it. */
export function addInput(
  pointer: string,
  inputs: readonly JsonObject[],
  rows: JsonValue | undefined,
  kind: 'from' | 'levels',
  name: string,
): Change {
  const id = freshId(
    'input',
    inputs.map((input) => input.id),
  )
  const range = kind === 'from' ? { from: [0] } : { levels: [] }
  return [
    { at: `${pointer}/inputs`, do: 'set', value: [...inputs, { id, name, of: '', ...range }] },
    { at: `${pointer}/rows`, do: 'set', value: withCells(rows, (cells) => [...cells, anyValue]) },
  ]
}

/** Takes an input away, with its cell in every row. */
export function removeInput(pointer: string, index: number, rows: JsonValue | undefined): Change {
  return [
    { at: `${pointer}/inputs/${index}`, do: 'remove' },
    { at: `${pointer}/rows`, do: 'set', value: withCells(rows, (cells) => cells.toSpliced(index, 1)) },
  ]
}

function withCells(
  rows: JsonValue | undefined,
  change: (cells: readonly JsonValue[]) => readonly JsonValue[],
): JsonValue {
  if (!isList(rows)) return []
  return rows.map((row) => (isObject(row) ? { ...row, at: change(isList(row.at) ? row.at : []) } : row))
}
