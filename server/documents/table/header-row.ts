import type { IssueList } from '../issue-list.ts'
import { isBlank, type Row } from './cell.ts'

/** Where the header of a table is to be looked for. */
export interface HeaderOptions {
  /** The row of the sheet, or line of the file, that is the header; absent: the first that has content. */
  readonly headerRow?: number | undefined
  /** Whether titles above the header are passed over, where no row is named. */
  readonly passesTitles?: boolean | undefined
}

/** A title is looked for in these first rows. */
const mostTitles = 10

/** Rows of a file that are shown as they stand. */
const mostFirst = 12

/** The rows from the header on. Titles that were found and passed over, which nobody has named, are a notice. */
export function belowTitles(
  file: string,
  rows: readonly Row[],
  { headerRow, passesTitles = false }: HeaderOptions,
  issues: IssueList,
): readonly Row[] {
  const lines = rows.filter(hasContent)
  if (headerRow !== undefined) return lines.slice(rowsAbove(lines, headerRow))
  const titles = passesTitles ? titleCount(lines) : 0
  const header = lines[titles]
  if (titles === 0 || header === undefined) return rows
  issues.report('header-below-titles', 'notice', '', { file, row: header.line, titles })
  return lines.slice(titles)
}

/** The first rows that have content, as they stand: somebody may have to say which of them is the header. */
export function firstRows(
  rows: readonly Row[],
  { passesTitles = false }: HeaderOptions,
): { readonly first?: readonly Row[] } {
  if (!passesTitles) return {}
  const first: Row[] = []
  for (const row of rows) {
    if (hasContent(row)) first.push(row)
    if (first.length === mostFirst) break
  }
  return { first }
}

/** Whether a range (A1:H2) ends above the first of these rows. */
export function isAbove(range: string, [first]: readonly Row[]): boolean {
  const last = Number(/(\d+)$/.exec(range)?.[1])
  return first !== undefined && last < first.line
}

function hasContent({ cells }: Row): boolean {
  return cells.some((cell) => !isBlank(cell))
}

function rowsAbove(lines: readonly Row[], headerRow: number): number {
  const index = lines.findIndex(({ line }) => line >= headerRow)
  return index < 0 ? lines.length : index
}

/** A row with one cell, and those that follow, before the first with at least three: "2026年1月员工名册", "单位：元", then the header. */
function titleCount(lines: readonly Row[]): number {
  const counts = lines.slice(0, mostTitles).map(({ cells }) => filledCount(cells))
  return counts[0] === 1
    ? Math.max(
        counts.findIndex((count) => count >= 3),
        0,
      )
    : 0
}

function filledCount(cells: Row['cells']): number {
  return cells.reduce((count, cell) => (isBlank(cell) ? count : count + 1), 0)
}
