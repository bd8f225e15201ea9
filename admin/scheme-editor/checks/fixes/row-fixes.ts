import { compare } from '../../../../engine/index.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import { isObject, type JsonObject, type JsonValue } from '../../draft/json.ts'
import { type Blanks, blanksOf, numberOf } from '../../sections/indicators/weights/blanks.ts'
import { type Fix, type FixMaker, removing, setting } from './fix.ts'
import { listAt, split } from './place-of.ts'

/** A row that no value comes to: the ladder is sorted where that helps, or the row goes, which changes nobody's figures. */
export const unreachableRow: FixMaker = ({ path, params: { row = '' } }, content) => {
  const list = split(path).outer
  const rows = listAt(content, list)
  const remove = rows.length > 1 ? [removing('remove_row', { row }, path)] : []
  const isLadder = rows.every((each) => isObject(each) && !('at' in each) && !('level' in each))
  return [...(isLadder ? sorted(list, content, 'down') : []), ...remove]
}

/** Rows that have to go up, sorted by where they begin. */
export const ascendingRows: FixMaker = ({ path }, content) => sorted(split(path).outer, content, 'up')

/** Sorted rows begin at different places, one of them open at most: nothing where sorting would not help. */
function sorted(list: string, content: DraftContent, direction: 'up' | 'down'): readonly Fix[] {
  const blanks = blanksOf(content.document.parameters, content.parameters)
  const rows = listAt(content, list)
  const begins = new Map(rows.map((row) => [row, beginning(row, blanks)] as const))
  if ([...begins.values()].includes('unknown') || begins.size < rows.length) return []
  const order = (one: JsonValue, other: JsonValue) => comparison(begins.get(one), begins.get(other))
  const next = rows.toSorted((one, other) => (direction === 'up' ? order(one, other) : order(other, one)))
  const isStrict = next.every((row, index) => index === 0 || order(next[index - 1] ?? '', row) !== 0)
  const isSame = next.every((row, index) => row === rows[index])
  return isStrict && !isSame ? [setting('sort_rows', {}, list, next)] : []
}

type Beginning = ReturnType<typeof numberOf> | 'open' | 'unknown'

function beginning(row: JsonValue, blanks: Blanks): Beginning {
  const value = isObject(row) && !('parameter' in row) ? (row.from ?? row.at) : row
  if (value === undefined) return 'open'
  return numberOf(value, blanks) ?? 'unknown'
}

/** The open end lies below all others. */
function comparison(one: Beginning, other: Beginning): number {
  if (typeof one !== 'object' || typeof other !== 'object')
    return (one === 'open' ? -1 : 0) + (other === 'open' ? 1 : 0)
  return compare(one, other)
}

/** Values below the last row: it takes them as well. The first tier begins at zero. */
export const gapBelow: FixMaker = ({ path }, content) => {
  const { outer, key } = split(path)
  if (key === '0') return [setting('from_zero', {}, `${path}/from`, 0)]
  const rows = listAt(content, path)
  const last = rows.length - 1
  const isOpenable = key === 'rows' && outer !== '' && isObject(rows[last])
  return isOpenable ? [{ ...removing('open_last', { row: last + 1 }, `${path}/${last}/from`) }] : []
}

/** Ranks begin at the first. */
export const rankFromOne: FixMaker = ({ path }, content) =>
  listAt(content, path).length === 0 ? [] : [setting('rank_from_one', {}, `${path}/0/from`, 1)]

/** Bands of a forced distribution, each once, in the order of the bands. */
export const bandsInOrder: FixMaker = (_, content) => {
  const list = '/document/bands/forced/rows'
  const order = idsIn(listAt(content, '/document/bands/rows'), 'id')
  const rows = listAt(content, list).filter(isObject)
  const bands = idsIn(rows, 'band')
  const isWhole = new Set(bands).size === bands.length && bands.every((band) => order.includes(band))
  if (!isWhole) return []
  const place = ({ band }: JsonObject) => order.indexOf(String(band))
  return [
    setting(
      'sort_bands',
      {},
      list,
      rows.toSorted((one, other) => place(one) - place(other)),
    ),
  ]
}

function idsIn(rows: readonly JsonValue[], field: string): readonly string[] {
  return rows.filter(isObject).map((row) => String(row[field]))
}
