import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../server/documents/read-csv.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCsv(bytesOf(text), 'x.csv')
const textsOf = ({ table }: ReturnType<typeof readCsv>) => table?.rows.map(({ cells }) => cells.map(({ text }) => text))
const codesOf = ({ issues }: ReturnType<typeof readCsv>) => issues.map(({ code }) => code)

/** 工号,姓名 / 007,张伟 in GBK. */
const gbk = new Uint8Array([
  ...[0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a],
  ...[0x30, 0x30, 0x37, 0x2c, 0xd5, 0xc5, 0xce, 0xb0, 0x0a],
])
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\u{FEFF}${text}`, 'utf16le')
  return new Uint8Array(isBig ? bytes.swap16() : bytes)
}

describe('readCsv()', () => {
  test('gives names, lines and cells', () => {
    expect(read('id,name\r\n007, 张伟 \r\n\r\n008,\r\n').table).toEqual({
      file: 'x.csv',
      header: ['id', 'name'],
      headerLine: 1,
      rows: [
        {
          line: 2,
          cells: [
            { kind: 'text', text: '007' },
            { kind: 'text', text: ' 张伟 ' },
          ],
        },
        {
          line: 4,
          cells: [
            { kind: 'text', text: '008' },
            { kind: 'empty', text: '' },
          ],
        },
      ],
    })
  })

  test('counts the lines inside quotes', () => {
    const { table } = read('id,note\n1,"two\r\nlines ""here"", and a comma"\n2,x\n')
    expect(table?.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(table?.rows[0]?.cells[1]?.text).toBe('two\nlines "here", and a comma')
  })

  test.each([',', ';', '\t'])('finds out that %j is between the cells', (delimiter) => {
    const text = `id${delimiter}"a,b;c\td,e;f\tg"\n1${delimiter}2`
    expect(read(text).table?.header).toEqual(['id', 'a,b;c d,e;f g'])
    expect(textsOf(read(text))).toEqual([['1', '2']])
  })

  test('reads a table of one column', () => expect(textsOf(read('id\n1\n2'))).toEqual([['1'], ['2']]))

  test('leaves out columns without name and content, and rows without content', () => {
    expect(textsOf(read('\n,,\nid,name,\n , ,\n1,x,\n,,\n'))).toEqual([['1', 'x']])
  })

  test('reads old line ends too', () => expect(textsOf(read('id,n\r1,2\r3,4'))).toHaveLength(2))

  test('bad input 36: UTF-8 with byte order mark, the header is read right', () => {
    const reading = read('\u{FEFF}工号,姓名\n007,张伟')
    expect(reading.table?.header).toEqual(['工号', '姓名'])
    expect(reading.encoding).toBe('utf-8')
  })

  test('bad input 37: GBK is found out and read, without a replacement character', () => {
    const reading = readCsv(gbk, 'x.csv')
    expect(reading.encoding).toBe('gb18030')
    expect(reading.table?.header).toEqual(['工号', '姓名'])
    expect(textsOf(reading)).toEqual([['007', '张伟']])
  })

  test('bad input 37: an encoding that does not fit is refused, never replaced', () => {
    expect(codesOf(readCsv(gbk, 'x.csv', 'utf-8'))).toEqual(['text-encoding-does-not-fit'])
    expect(codesOf(readCsv(new Uint8Array([0x61, 0xff, 0x0a]), 'x.csv'))).toEqual(['text-encoding-unknown'])
  })

  test('bad input 37: text that is already lost is refused at its place', () => {
    const { issues } = read('id,name\n1,张\u{FFFD}')
    expect(issues).toMatchObject([{ code: 'text-already-damaged', params: { line: 2, column: 4 } }])
  })

  test.each([
    ['little', false, 'utf-16le'],
    ['big', true, 'utf-16be'],
  ])('bad input 38: UTF-16 %s endian is read', (_, isBig, encoding) => {
    const reading = readCsv(utf16('工号\t姓名\n007\t𠮷\n', isBig), 'x.csv')
    expect(reading.encoding).toBe(encoding)
    expect(textsOf(reading)).toEqual([['007', '𠮷']])
  })

  test('bad input 39: text that both UTF-8 and GBK would read is asked about, with both readings', () => {
    const bytes = new Uint8Array([...bytesOf('id,name\n1,'), 0xc3, 0xa9])
    expect(readCsv(bytes, 'x.csv').issues).toMatchObject([
      { code: 'text-encoding-ambiguous', params: { utf8: 'é', gb18030: '茅' } },
    ])
    expect(textsOf(readCsv(bytes, 'x.csv', 'gb18030'))).toEqual([['1', '茅']])
    expect(textsOf(readCsv(bytes, 'x.csv', 'utf-8'))).toEqual([['1', 'é']])
  })

  test('bad input 39: Chinese in UTF-8 is not asked about', () => {
    expect(read('id,name\n1,联通\n2,José').encoding).toBe('utf-8')
  })

  test('bad input 40: a column name that comes twice is refused, naming both columns', () => {
    expect(read('id,name, name ,x\n1,2,3,4').issues).toEqual([
      {
        code: 'header-twice',
        severity: 'error',
        path: '',
        params: { file: 'x.csv', row: 1, column: 'C', name: 'name', first: 'B', second: 'C' },
      },
    ])
  })

  test('bad input 40: a name that only looks different comes twice too', () => {
    expect(codesOf(read('id,na\u{301}me,n\u{E1}me\u{200B}\n1,2,3'))).toEqual(['header-twice'])
  })

  test.each(['__proto__', 'constructor', 'prototype'])('bad input 41: a column called %s is refused', (name) => {
    const reading = read(`id,${name}\n1,2`)
    expect(reading.issues).toMatchObject([{ code: 'header-forbidden', params: { row: 1, column: 'B', name } }])
    expect(reading.table).toBeUndefined()
  })

  test('bad input 42: rows with too many and too few cells are refused with their lines', () => {
    const { issues } = read('id,a,b\n1,2,3\n1,"2\n",3,4\n1,2\n')
    expect(issues).toMatchObject([
      { code: 'row-too-many-cells', params: { row: 3, cells: 4, expected: 3 } },
      { code: 'row-too-few-cells', params: { row: 5, cells: 2, expected: 3 } },
    ])
  })

  test.each([
    ['id,name\n1,"x\n2,y\n', 'quote-not-closed', 2],
    [`id,name\n1,x\n2,"${'y'.repeat(5_000_000)}`, 'quote-not-closed', 3],
    ['id,name\n1,"x" y\n', 'quote-misplaced', 2],
    [`id,name\n1,x\n"${'a"b'.repeat(100_000)}\n`, 'quote-misplaced', 3],
  ])('bad input 43: a quote that does not fit is refused at its line (%#)', (text, code, row) => {
    const reading = read(text)
    expect(reading.issues).toEqual([{ code, severity: 'error', path: '', params: { file: 'x.csv', row } }])
    expect(reading.table).toBeUndefined()
  })

  test('reads a quote in the middle of a cell as it stands', () => {
    expect(textsOf(read('id,height\n1,5"\n2,""\n'))).toEqual([
      ['1', '5"'],
      ['2', ''],
    ])
  })

  test.each(['', '\u{FEFF}', '\n\n', 'id,name', 'id,name\n,\n  ,\n'])('bad input 47: %j has 0 rows', (text) => {
    expect(codesOf(read(text))).toEqual(['table-no-rows'])
  })

  test.each([
    [200_000, []],
    [200_001, ['table-too-many-rows']],
    [200_002, ['table-too-many-rows']],
  ])('bad input 48: %i rows give %j', (rows, codes) => {
    const reading = read(`id\n${'1\n'.repeat(rows)}`)
    expect(codesOf(reading)).toEqual(codes)
    expect(reading.table?.rows.length).toBe(codes.length === 0 ? rows : undefined)
  })

  test('bad input 48: a file of line ends, and one of commas, are refused before they are cut up', () => {
    expect(codesOf(read(`id\n${'\n'.repeat(300_000)}1`))).toEqual(['table-too-many-rows'])
    expect(codesOf(read(`id\n${','.repeat(10_000_001)}`))).toEqual(['table-too-many-cells'])
    expect(codesOf(read(`a${',a'.repeat(1_000)}\n1${',1'.repeat(1_000)}`))).toContain('table-too-many-columns')
  })

  test('refuses content in a column without a name', () => {
    expect(read('id,,x\n1,,2\n1,5,2').issues).toMatchObject([
      { code: 'header-missing', params: { row: 3, column: 'B' } },
    ])
  })

  test('bad input 65: a NUL character is refused', () => {
    expect(read('id,name\n1,a\0b').issues).toMatchObject([{ code: 'text-nul', params: { line: 2, column: 4 } }])
  })
})
