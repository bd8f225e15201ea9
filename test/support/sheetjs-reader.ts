import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import { type Cell, emptyCell, isBlank, type Row } from '../../server/documents/table/cell.ts'
import { dateCell, numberCell } from '../../server/documents/table/sheet-values.ts'
import type { WorkbookReader } from '../../server/documents/table/workbook-reader.ts'

/** Reads .xlsx files with SheetJS: the second opinion beside hucre. */
export const sheetJsReader: WorkbookReader = {
  async read(bytes, wanted) {
    const workbook = read(bytes, { dense: true, cellNF: true, cellFormula: true, cellText: false, sheetStubs: true })
    const isHidden = (name: string) =>
      (workbook.Workbook?.Sheets?.find((sheet) => sheet.name === name)?.Hidden ?? 0) > 0
    const sheets = workbook.SheetNames.filter((name) => !isHidden(name))
    const name = wanted === undefined ? sheets[0] : sheets.find((each) => each === wanted)
    const sheet = name === undefined ? undefined : workbook.Sheets[name]
    if (name === undefined || sheet === undefined) return { sheets, sheet: undefined }
    const is1904 = workbook.Workbook?.WBProps?.date1904 === true
    const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
    return { sheets, sheet: { name, rows: rowsOf(sheet, is1904), merges } }
  },
}

function rowsOf(sheet: WorkSheet, is1904: boolean): readonly Row[] {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  return Array.from(rows, (cells, index) => ({
    line: index + 1,
    cells: Array.from(cells ?? [], (cell) => cellOf(cell, is1904)),
  })).filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
}

function cellOf(cell: CellObject | undefined, is1904: boolean): Cell {
  if (cell === undefined) return emptyCell
  const plain = plainCell(cell, is1904)
  return cell.f === undefined ? plain : { ...plain, isFormula: true }
}

function plainCell({ t, v, w, z }: CellObject, is1904: boolean): Cell {
  const format = typeof z === 'string' ? z : undefined
  if (t === 'e') return { kind: 'error', text: w ?? errors.get(Number(v)) ?? '#?' }
  if (t === 'b') return { kind: 'yes-no', text: v === true ? 'TRUE' : 'FALSE' }
  if (t === 's') return { kind: 'text', text: String(v) }
  if (t !== 'n' || typeof v !== 'number') return emptyCell
  return format !== undefined && SSF.is_date(format) ? dateCell(isoOf(v, is1904)) : numberCell(v, format)
}

const errors: ReadonlyMap<number, string> = new Map([
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

function isoOf(serial: number, date1904: boolean): string | undefined {
  const parsed = SSF.parse_date_code(serial, { date1904 })
  if (parsed === null || parsed === undefined) return undefined
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  const { y, m, d, H, M, S } = parsed
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}T${two(H)}:${two(M)}:${two(S)}`
}
