import { type CellValue, type Cell as HucreCell, type Sheet as HucreSheet, rangeRef, readXlsx } from 'hucre/xlsx'
import { type Cell, emptyCell, isBlank } from './cell.ts'
import { dateCell, numberCell } from './sheet-values.ts'
import type { Sheet, WorkbookReader } from './workbook-reader.ts'

/** Reads .xlsx files with hucre. */
export const hucreReader: WorkbookReader = {
  async read(bytes, wanted) {
    const sheets: string[] = []
    const { sheets: read } = await readXlsx(bytes, {
      readStyles: true,
      sheets: (sheet) => {
        if (sheet.hidden || sheet.veryHidden) return false
        sheets.push(sheet.name)
        return wanted === undefined ? sheets.length === 1 : sheet.name === wanted
      },
    })
    return { sheets, sheet: read[0] === undefined ? undefined : sheetOf(read[0]) }
  },
}

function sheetOf(sheet: HucreSheet): Sheet {
  const rows = sheet.rows.map((values, row) => ({
    line: row + 1,
    cells: values.map((value, column) => cellOf(value, sheet.cells?.get(`${row},${column}`))),
  }))
  const merges = sheet.merges?.map(({ startRow, startCol, endRow, endCol }) =>
    rangeRef(startRow, startCol, endRow, endCol),
  )
  return {
    name: sheet.name,
    rows: rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell))),
    merges: merges ?? [],
  }
}

function cellOf(value: CellValue, detail: HucreCell | undefined): Cell {
  const cell = detail?.type === 'error' ? errorCell(value) : plainCell(value, detail?.style?.numFmt)
  return detail?.formula === undefined ? cell : { ...cell, isFormula: true }
}

function errorCell(value: CellValue): Cell {
  return { kind: 'error', text: String(value) }
}

function plainCell(value: CellValue, numberFormat: string | undefined): Cell {
  if (value === null) return emptyCell
  if (typeof value === 'number') return numberCell(value, numberFormat)
  if (typeof value === 'boolean') return { kind: 'yes-no', text: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'string') return { kind: 'text', text: value }
  return dateCell(Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 19))
}
