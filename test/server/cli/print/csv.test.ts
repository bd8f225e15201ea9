import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csv } from '../../../../server/cli/print/csv.ts'

const columns = [
  { title: '姓名', kind: 'text' },
  { title: '应发', kind: 'number' },
] as const

describe('csv()', () => {
  test('begins with a byte order mark, ends lines with CR LF, quotes what needs it', () => {
    expect(csv({ columns, rows: [['王"小"明, jr', '1234.50']] })).toBe(
      '\u{FEFF}姓名,应发\r\n"王""小""明, jr",1234.50\r\n',
    )
  })

  test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1', '＋1', '－1', '＠x'])(
    'bad input 35: the name %j cannot become a formula',
    (name) => {
      const { data } = Papa.parse<string[]>(csv({ columns, rows: [[name, '1']] }).slice(1))
      expect(data[1]?.[0]).toBe(`'${name}`)
    },
  )

  test('bad input 35: -120.5 in a numeric column stays a number, a formula there does not', () => {
    const rows = [
      ['a', '-120.5'],
      ['b', '-1+2'],
      ['c', '=1'],
    ]
    expect(csv({ columns, rows })).toBe("\u{FEFF}姓名,应发\r\na,-120.5\r\nb,'-1+2\r\nc,'=1\r\n")
  })

  test('bad input 35: a title cannot become a formula either', () => {
    expect(csv({ columns: [{ title: '=1', kind: 'number' }], rows: [] })).toBe("\u{FEFF}'=1\r\n")
  })
})
