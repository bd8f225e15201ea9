import { isUtf8 } from 'node:buffer'
import { columnIndex } from '../table/column-letters.ts'

/** How far the cells of a sheet reach. */
export interface Extent {
  readonly rows: number
  readonly columns: number
  /** Cells up to the last of each row: what a reader keeps in memory before it knows the whole. */
  readonly cells: number
}

/** Whether a part is XML that we let in: UTF-8, so that nothing can hide in another encoding. */
export function isPlainXml(part: Buffer): boolean {
  return isUtf8(part) && !part.includes(0)
}

/** Whether it declares a document type, without which XML has no entities of its own. No spreadsheet program writes one. */
export function hasDocumentType(part: Buffer): boolean {
  return part.includes('<!DOCTYPE') || part.includes('<!ENTITY')
}

/**
 * Extent of the cells in a part, by their addresses (r="B17"); those without address follow one another and take as much XML
 * as room. Undefined where an address is written with references to characters, which only somebody does who hides it.
 */
export function cellExtent(part: Buffer): Extent | undefined {
  const address = /\sr\s*=\s*["']?(?:([A-Za-z]{1,3})(\d{1,7})|[^"'\s>]*&)/g
  let [rows, columns, cells, width, last] = [0, 0, 0, 0, 0]
  for (const [, letters, digits] of part.toString('latin1').matchAll(address)) {
    if (letters === undefined) return undefined
    const [column, row] = [columnIndex(letters) + 1, Number(digits)]
    if (row !== last) [cells, width, last] = [cells + width, 0, row]
    width = Math.max(width, column)
    rows = Math.max(rows, row)
    columns = Math.max(columns, column)
  }
  return { rows, columns, cells: cells + width }
}
