import { text } from 'node:stream/consumers'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../../server/exports/write-csv.ts'
import { tableOf } from '../../support/written.ts'

describe('writeCsv()', () => {
  test('begins with a byte order mark, ends lines with CR LF, quotes what needs it', async () => {
    const rows = [['王"小"明, jr', '1234.50']]
    expect(await text(writeCsv(tableOf(['text', 'money'], rows)))).toBe('\u{FEFF}a,b\r\n"王""小""明, jr",1234.50\r\n')
  })

  test('writes each kind of cell so that it is read again as what it was', async () => {
    const kinds = ['text', 'money', 'number', 'percent', 'date', 'yes-no'] as const
    const rows = [
      ['007', '-120.50', '12345678901234567.8901', '85.5', '2026-01-31', true],
      ['1E5', undefined, '', '0', undefined, false],
    ]
    expect(await text(writeCsv(tableOf(kinds, rows)))).toBe(
      '\u{FEFF}a,b,c,d,e,f\r\n007,-120.50,12345678901234567.8901,85.5%,2026-01-31,TRUE\r\n1E5,,,0%,,FALSE\r\n',
    )
  })

  test('has nothing but its head without rows, and empty cells where a row is short', async () => {
    expect(await text(writeCsv(tableOf(['text', 'text'], [])))).toBe('\u{FEFF}a,b\r\n')
    expect(await text(writeCsv(tableOf(['text', 'text'], [['x']])))).toBe('\u{FEFF}a,b\r\nx,\r\n')
  })

  test('bad input 35: -120.5 among numbers stays a number; formulas among numbers, in texts and in names become harmless', async () => {
    const rows = [
      ['=HYPERLINK("x")', '-120.5'],
      ['＝1+1', '-1+2'],
      ['x;=1', '=1'],
    ]
    const table = tableOf(['text', 'number'], rows)
    const written = await text(
      writeCsv({ ...table, columns: [{ name: '@a', kind: 'text' }, ...table.columns.slice(1)] }),
    )
    expect(written).toBe(`\u{FEFF}'@a,b\r\n"'=HYPERLINK(""x"")",-120.5\r\n'＝1+1,'-1+2\r\n"x;=1",'=1\r\n`)
  })

  test.each([498, 499, 500, 999, 1000])('loses none of %d rows on the way', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => [`e${index}`])
    const { data } = Papa.parse<string[]>((await text(writeCsv(tableOf(['text'], rows)))).slice(1).trimEnd())
    expect(data.slice(1)).toEqual(rows)
  })

  test('asks for rows only as they are taken, and lets go of them when the reader leaves', async () => {
    let given = 0
    let isReleased = false
    async function* rows() {
      try {
        for (;;) yield [`e${given++}`]
      } finally {
        isReleased = true
      }
    }
    for await (const part of writeCsv({ columns: [{ name: 'a', kind: 'text' }], rows: rows() })) {
      if (part.includes('e0')) break
    }
    expect(given).toBe(500)
    expect(isReleased).toBe(true)
  })
})
