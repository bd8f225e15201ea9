import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../server/documents/read-csv.ts'
import { readTable } from '../../../server/documents/read-table.ts'
import { readXlsx } from '../../../server/documents/read-xlsx.ts'
import type { Table } from '../../../server/documents/table/cell.ts'
import { hucreReader } from '../../../server/documents/table/hucre-reader.ts'
import type { WorkbookReader } from '../../../server/documents/table/workbook-reader.ts'
import { hrFile } from '../../support/hr-file.ts'
import { sheetJsReader } from '../../support/sheetjs-reader.ts'
import { formats, sheetOf, type WorkbookParts, workbookOf } from '../../support/workbook.ts'
import { zipOf } from '../../support/zip.ts'

const readers: [string, WorkbookReader][] = [
  ['hucre', hucreReader],
  ['SheetJS', sheetJsReader],
]

describe.each(readers)('readXlsx() by %s', (_, reader) => {
  const read = (parts: WorkbookParts, wanted?: string) => readXlsx(workbookOf(parts), 'x.xlsx', wanted, reader)
  const codesOf = ({ issues }: Awaited<ReturnType<typeof readXlsx>>) => issues.map(({ code }) => code)
  /** The cell below the header of a sheet with one column. */
  const cell = async (xml: string, more: Partial<WorkbookParts> = {}) => {
    const { table } = await read({
      rows: sheetOf([
        ['id', 'x'],
        ['1', { xml }],
      ]),
      ...more,
    })
    return table?.rows[0]?.cells[1]
  }

  test('gives names, rows and cells', async () => {
    const rows = sheetOf([['工号', '销售额'], ['007', 1200.5], [], ['008', '无']])
    expect(await read({ rows })).toEqual({
      issues: [],
      sheets: ['Sheet1'],
      table: {
        file: 'x.xlsx',
        sheet: 'Sheet1',
        header: ['工号', '销售额'],
        headerLine: 1,
        rows: [
          {
            line: 2,
            cells: [
              { kind: 'text', text: '007' },
              { kind: 'number', text: '1200.5' },
            ],
          },
          {
            line: 4,
            cells: [
              { kind: 'text', text: '008' },
              { kind: 'text', text: '无' },
            ],
          },
        ],
      },
    })
  })

  test('pads short rows, leaves out blank ones and starts at the first with content', async () => {
    const rows = sheetOf([[], ['id', 'x', 'y'], ['1'], ['  ', ''], ['2', 'a', 'b']])
    const { table } = await read({ rows })
    expect(table?.headerLine).toBe(2)
    expect(table?.rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [3, 3],
      [5, 3],
    ])
  })

  test.each([
    ['<c><v>1E-7</v></c>', { kind: 'number', text: '0.0000001' }],
    ['<c><v>1.1000000000000001</v></c>', { kind: 'number', text: '1.1' }],
    ['<c><v>0.30000000000000004</v></c>', { kind: 'number', text: '0.30000000000000004' }],
    ['<c><v>9007199254740993</v></c>', { kind: 'number', text: '9007199254740992' }],
    [`<c s="${formats.percent}"><v>1.2</v></c>`, { kind: 'number', text: '1.2', format: 'percent' }],
    [`<c s="${formats.scientific}"><v>100000</v></c>`, { kind: 'number', text: '100000', format: 'scientific' }],
    ['<c t="b"><v>1</v></c>', { kind: 'yes-no', text: 'TRUE' }],
    [`<c s="${formats.day}"><v>46053</v></c>`, { kind: 'date', text: '2026-01-31' }],
    [`<c s="${formats.day}"><v>46053.5</v></c>`, { kind: 'date', text: '2026-01-31T12:00:00' }],
    [`<c s="${formats.day}"><v>61</v></c>`, { kind: 'date', text: '1900-03-01' }],
  ])('reads %s', async (xml, expected) => expect(await cell(xml)).toEqual(expected))

  test('reads days of a workbook that counts from 1904', async () => {
    expect(await cell(`<c s="${formats.day}"><v>44591</v></c>`, { date1904: true })).toMatchObject({
      text: '2026-01-31',
    })
  })

  test('bad input 53: a formula gives its stored value and says that it is one', async () => {
    expect(await cell('<c><f>1+1</f><v>2</v></c>')).toEqual({ kind: 'number', text: '2', isFormula: true })
    expect(await cell('<c t="str"><f>"a"</f><v>a</v></c>')).toEqual({ kind: 'text', text: 'a', isFormula: true })
  })

  test('bad input 53: a formula without stored value has none', async () => {
    const rows = sheetOf([
      ['id', 'x'],
      ['1', { xml: '<c><f>1+1</f></c>' }],
      ['2', 5],
    ])
    const { table } = await read({ rows })
    expect(table?.rows[0]?.cells[1]).toMatchObject({ kind: 'empty', isFormula: true })
  })

  test('bad input 53: an error cell shows its error', async () => {
    expect(await cell('<c t="e"><v>#DIV/0!</v></c>')).toEqual({ kind: 'error', text: '#DIV/0!' })
    expect(await cell('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toMatchObject({ kind: 'error', text: '#DIV/0!' })
  })

  test('bad input 53: day 60 is before 1900-03-01, whatever the program calls it', async () => {
    const day = await cell(`<c s="${formats.day}"><v>60</v></c>`)
    expect(day?.kind).toBe('date')
    expect(day?.text).toMatch(/^1900-02-2[89]$/)
  })

  test('bad input 53: merged cells are refused with their range', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    const { issues, table } = await read({ rows: sheetOf([['id'], ['1'], ['2']]), after })
    expect(issues).toMatchObject([{ code: 'sheet-merged-cells', params: { range: 'A2:A3' } }])
    expect(table).toBeUndefined()
  })

  test('bad input 40, 41: names of columns are checked', async () => {
    expect(
      codesOf(
        await read({
          rows: sheetOf([
            ['id', 'x', 'x'],
            ['1', 2, 3],
          ]),
        }),
      ),
    ).toEqual(['header-twice'])
    expect(
      codesOf(
        await read({
          rows: sheetOf([
            ['id', '__proto__'],
            ['1', 2],
          ]),
        }),
      ),
    ).toEqual(['header-forbidden'])
    expect(codesOf(await read({ rows: sheetOf([['id'], ['1', 2]]) }))).toEqual(['header-missing'])
  })

  test('bad input 47: an empty sheet and a header alone have 0 rows', async () => {
    expect(codesOf(await read({ rows: '' }))).toEqual(['table-no-rows'])
    expect(codesOf(await read({ rows: sheetOf([['id', 'x']]) }))).toEqual(['table-no-rows'])
  })

  test('reads the first sheet that is not hidden and says which it left out', async () => {
    const parts = { rows: sheetOf([['id'], ['1']]), others: { notes: 'visible', secret: 'hidden' } } as const
    expect((await read(parts)).issues).toMatchObject([
      { code: 'workbook-sheets-left-out', severity: 'notice', params: { sheet: 'Sheet1', others: 'notes' } },
    ])
    expect(codesOf(await read(parts, 'Sheet1'))).toEqual([])
    expect(codesOf(await read(parts, 'notes'))).toEqual(['table-no-rows'])
    expect(codesOf(await read(parts, 'secret'))).toEqual(['workbook-sheet-missing'])
  })

  test('a workbook without its parts is broken', async () => {
    const bytes = zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }])
    expect(codesOf(await readXlsx(bytes, 'x.xlsx', undefined, reader))).toEqual(['workbook-broken'])
  })

  test('reads what a program wrote: texts in a shared list, numbers, days', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '数据',
          columns: [{}, {}, { numFmt: 'yyyy-mm-dd' }],
          rows: [
            ['工号', '销售额', '日期'],
            ['007', 0.1 + 0.2, new Date(Date.UTC(2026, 0, 31))],
          ],
        },
      ],
    })
    const { table, issues } = await readXlsx(bytes, 'x.xlsx', undefined, reader)
    expect(issues).toEqual([])
    expect(table?.rows[0]?.cells).toEqual([
      { kind: 'text', text: '007' },
      { kind: 'number', text: '0.30000000000000004' },
      { kind: 'date', text: '2026-01-31' },
    ])
  })

  test('the 1,470 real people are the same from CSV and from XLSX', async () => {
    const shapeOf = (table: Table | undefined) => ({
      header: table?.header,
      rows: table?.rows.map(({ line, cells }) => `${line}: ${cells.map(({ text }) => text).join('|')}`),
    })
    const fromXlsx = await readXlsx(await hrFile('hr-employees.xlsx'), 'hr.xlsx', undefined, reader)
    const fromCsv = readCsv(await hrFile('hr-employees.csv'), 'hr.csv')
    expect([fromXlsx.issues, fromCsv.issues]).toEqual([[], []])
    expect(fromCsv.table?.rows).toHaveLength(1470)
    expect(shapeOf(fromXlsx.table)).toEqual(shapeOf(fromCsv.table))
  })
})

test('both readers make the same table of the real file', async () => {
  const [one, other] = await Promise.all(
    readers.map(async ([, reader]) => readXlsx(await hrFile('hr-employees.xlsx'), 'hr.xlsx', undefined, reader)),
  )
  expect(one).toEqual(other)
})

describe('readTable()', () => {
  const bytesOf = (...parts: (string | number[])[]) =>
    new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)))

  test.each([
    ['a renamed .xls', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'XLS'],
    ['a renamed .html', bytesOf('\n<html><table><tr><td>1'), 'HTML'],
    ['a page called a table', bytesOf('<!DOCTYPE html>'), 'HTML'],
    ['an XML spreadsheet', bytesOf('<?xml version="1.0"?><Workbook/>'), 'XML'],
    ['a renamed .exe', bytesOf('MZ', [0x90, 0, 3, 0, 0, 0]), 'EXE'],
    ['a program of Linux', bytesOf([0x7f], 'ELF', [2, 1, 1, 0]), 'EXE'],
    ['a PDF', bytesOf('%PDF-1.7'), 'PDF'],
    ['a compressed file', bytesOf([0x1f, 0x8b, 8, 0]), 'GZIP'],
    ['another archive', bytesOf('PK', [3, 4], 'hello.txt'), 'ZIP'],
    ['anything with NUL', bytesOf('a,b', [0, 0, 0]), 'BINARY'],
    ['JSON', bytesOf(' {"people": []}'), 'JSON'],
  ])('bad input 49: %s is refused by its content, whatever it is called', async (_, bytes, found) => {
    for (const name of ['x.xlsx', 'x.csv']) {
      const { table, issues } = await readTable(bytes, name)
      expect(issues).toMatchObject([{ code: 'file-not-supported', params: { file: name, found } }])
      expect(table).toBeUndefined()
    }
  })

  test('reads CSV and XLSX by their content, whatever they are called', async () => {
    const csv = await readTable(bytesOf('id\n1'), 'x.xlsx')
    const xlsx = await readTable(workbookOf({ rows: sheetOf([['id'], ['1']]) }), 'x.csv')
    expect(csv.table?.rows).toEqual(xlsx.table?.rows)
    expect(csv.encoding).toBe('utf-8')
  })
})
