import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { facts, json, scheme, table } from '../server/cli/fixtures.ts'
import { runInFolder } from '../server/cli/run-in-folder.ts'
import { formats, sheetOf, workbookOf } from '../support/workbook.ts'
import type { ZipPart } from '../support/zip.ts'
import { line, placeIn, refused, schemeWith, tableWith, tryFacts, tryWith } from './try-command.ts'

const columns = ['工号', '姓名', 'sales', 'target', 'complaints', 'base']
const row = ['007', '王小明', 52500, 50000, 0, 1000]
const paid = { code: 0, person: { id: '007', name: '王小明', payout: '3825.00' } }

/** 工号,姓名,sales,target,complaints,base / 007,王小明,52500,50000,0,1000 in GBK. */
const gbk = Buffer.concat([
  Buffer.from([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb]),
  Buffer.from(',sales,target,complaints,base\n007,'),
  Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7]),
  Buffer.from(',52500,50000,0,1000\n'),
])

describe('a CSV file', () => {
  test('bad input 36: UTF-8 with a byte order mark', async () => {
    expect(await tryFacts('f.csv', `\u{FEFF}${table}`)).toMatchObject(paid)
  })

  test('bad input 37: GBK', async () => {
    const tried = await tryFacts('f.csv', gbk)
    expect(tried).toMatchObject(paid)
    expect(tried.written).not.toContain('\u{FFFD}')
    const wrong = await tryFacts('f.csv', gbk, '--encoding', 'utf-8')
    expect(wrong).toMatchObject({ code: 1, outcome: undefined })
  })

  test('bad input 38: UTF-16', async () => {
    expect(await tryFacts('f.csv', Buffer.from(`\u{FEFF}${table}`, 'utf16le'))).toMatchObject(paid)
    expect(await tryFacts('f.csv', Buffer.from(`\u{FEFF}${table}`, 'utf16le').swap16())).toMatchObject(paid)
  })

  test('bad input 39: what reads as UTF-8 and as GBK is asked about, with both readings', async () => {
    const [before = '', after = ''] = 'id,name,sales,target,complaints,base\n007,#,52500,50000,0,1000\n'.split('#')
    const content = Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0xa9]), Buffer.from(after)])
    const said = [line('f.csv', 'text-encoding-ambiguous', { utf8: 'é', gb18030: '茅' })]
    expect(await tryFacts('f.csv', content, '--map', 'employeeId=id')).toMatchObject(refused(...said))
    for (const [encoding, name] of [
      ['utf-8', 'é'],
      ['gbk', '茅'],
    ] as const) {
      const tried = await tryFacts('f.csv', content, '--map', 'employeeId=id', '--encoding', encoding)
      expect(tried.person?.name).toBe(name)
    }
  })

  test('bad input 40: a column name that comes twice', async () => {
    const content = '工号,sales,target,complaints,base,sales\n007,1,50000,0,1000,2\n'
    const said = line('f.csv F1', 'header-twice', { name: 'sales', first: 'B', second: 'F' })
    expect(await tryFacts('f.csv', content)).toMatchObject(refused(said))
  })

  test.each(['__proto__', 'constructor', 'prototype'])('bad input 41: a column called %s', async (name) => {
    const content = `工号,sales,target,complaints,base,${name}\n007,1,50000,0,1000,2\n`
    expect(await tryFacts('f.csv', content)).toMatchObject(refused(line('f.csv F1', 'header-forbidden', { name })))
  })

  test.each([
    ['007,王小明,52500,50000,0,1000,9', 'row-too-many-cells', 7],
    ['007,王小明,52500,50000,0', 'row-too-few-cells', 5],
  ])('bad input 42: the row %s', async (written, code, cells) => {
    const [header] = table.split('\r\n')
    const said = line('f.csv:2:1', code, { cells, expected: 6 })
    expect(await tryFacts('f.csv', `${header}\n${written}\n`)).toMatchObject(refused(said))
  })

  test('bad input 43: a quote that is never closed, before 5 MB', async () => {
    const content = tableWith('姓名', `"${'x'.repeat(5_000_000)}`)
    expect(await tryFacts('f.csv', content)).toMatchObject(refused(line('f.csv:2:1', 'quote-not-closed', {})))
  })

  test('bad input 46: one bad cell refuses the whole file', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => `${index},${index === 1_234 ? '1e3' : 1000},50000,0,1000`)
    const content = `工号,sales,target,complaints,base\n${rows.join('\n')}\n`
    const said = line('f.csv B1236', 'cell-not-a-number', { value: '1e3' })
    expect(await tryFacts('f.csv', content)).toMatchObject(refused(said))
  })

  test.each(['', '\u{FEFF}', '工号,sales,target,complaints,base', '工号,sales\n,\n'])(
    'bad input 47: %j has 0 rows',
    async (content) => {
      const { code, said, outcome } = await tryFacts('f.csv', content)
      expect({ code, outcome }).toEqual({ code: 1, outcome: undefined })
      expect(said[0]).toContain('0 行')
    },
  )

  test('bad input 48: 200,001 rows', async () => {
    const content = `工号,sales,target,complaints,base\n${'1,1,1,1,1\n'.repeat(200_001)}`
    const said = line('f.csv', 'table-too-many-rows', { limit: 200_000 })
    expect(await tryFacts('f.csv', content)).toMatchObject(refused(said))
  })
})

describe('an XLSX file', () => {
  const sheet = (...cells: Parameters<typeof sheetOf>[0][number]) => workbookOf({ rows: sheetOf([columns, cells]) })
  const withPart = (part: ZipPart) => workbookOf({ rows: sheetOf([columns, row]), extra: [part] })

  test('is read like the same table in CSV', async () => {
    expect(await tryFacts('f.xlsx', workbookOf({ rows: sheetOf([columns, row]) }))).toMatchObject(paid)
  })

  test.each([
    ['XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['HTML', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
    ['EXE', Buffer.from('MZ\u{90}\0\u{3}\0\0\0')],
  ])('bad input 49: an .xlsx that is %s inside', async (found, content) => {
    const { code, said, outcome } = await tryFacts('f.xlsx', content)
    expect({ code, outcome }).toEqual({ code: 1, outcome: undefined })
    expect(said).toEqual([line('f.xlsx', 'file-not-supported', { found })])
  })

  test('bad input 50: 101 MB inside a small file', async () => {
    const content = withPart({ name: 'xl/bomb.bin', content: Buffer.alloc(101_000_000) })
    expect(content.length).toBeLessThan(200_000)
    expect(await tryFacts('f.xlsx', content)).toMatchObject(
      refused(line('f.xlsx', 'zip-too-large', { limit: 100_000_000 })),
    )
  })

  test('bad input 51: names that lead out of it, sizes that lie, 10,000 parts', async () => {
    const named = withPart({ name: '../../etc/x', content: 'x' })
    expect(await tryFacts('f.xlsx', named)).toMatchObject(
      refused(line('f.xlsx', 'zip-entry-name', { name: '../../etc/x' })),
    )
    const lying = withPart({ name: 'xl/x.bin', content: 'x'.repeat(1_000), saidBytes: 10 })
    expect(await tryFacts('f.xlsx', lying)).toMatchObject(
      refused(line('f.xlsx', 'zip-size-lies', { name: 'xl/x.bin' })),
    )
    const extra = Array.from({ length: 10_000 }, (_, index) => ({ name: `x${index}`, content: '' }))
    const many = workbookOf({ rows: sheetOf([columns, row]), extra })
    expect(await tryFacts('f.xlsx', many)).toMatchObject(
      refused(line('f.xlsx', 'zip-too-many-entries', { limit: 1_000 })),
    )
  })

  test('bad input 52: a document type with an external entity', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>'
    const { code, said, outcome } = await tryFacts('f.xlsx', workbookOf({ rows: '', sheet: doctype }))
    expect({ code, outcome }).toEqual({ code: 1, outcome: undefined })
    expect(said).toEqual([line('f.xlsx', 'xml-document-type', { name: 'xl/worksheets/sheet1.xml' })])
  })

  test('bad input 53: a formula cell gives its stored value, with a warning', async () => {
    const formula = { xml: '<c><f>500*2</f><v>1000</v></c>' }
    const said = [line('f.xlsx F2', 'cell-formula', { value: '1000' }, 'warning')]
    expect(await tryFacts('f.xlsx', sheet('007', '王小明', 52500, 50000, 0, formula))).toMatchObject({ ...paid, said })
  })

  test.each([
    ['an error', { xml: '<c t="e"><v>#DIV/0!</v></c>' }, '单元格是错误值 #DIV/0!'],
    ['day 60', { xml: `<c s="${formats.day}"><v>60</v></c>` }, '日期'],
  ])('bad input 53: %s is refused at its cell', async (_, cell, sentence) => {
    const { code, said, outcome } = await tryFacts('f.xlsx', sheet('007', '王小明', 52500, 50000, 0, cell))
    expect({ code, outcome }).toEqual({ code: 1, outcome: undefined })
    expect(said).toEqual([expect.stringMatching(new RegExp(`^f\\.xlsx F2 错误 .*${sentence}`))])
  })

  test('bad input 53: merged cells are refused with their range', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="F2:F3"/></mergeCells>'
    const { code, said } = await tryFacts('f.xlsx', workbookOf({ rows: sheetOf([columns, row]), after }))
    expect({ code, said }).toEqual({ code: 1, said: [expect.stringContaining('F2:F3')] })
  })
})

describe('a JSON file', () => {
  test.each(['[', '{"people":'])('bad input 58: 40,000 levels of %s', async (opening) => {
    const { code, said, outcome } = await tryFacts('f.json', opening.repeat(40_000))
    expect({ code, outcome }).toEqual({ code: 1, outcome: undefined })
    expect(said).toEqual([expect.stringContaining('嵌套超过 32 层')])
  })

  test('bad input 59: more bytes than are read, and a compressed file', async () => {
    const files = { 's.json': json(scheme), 'f.json': Buffer.alloc(64_000_001, ' ') }
    const ran = await runInFolder(['evaluate', 's.json', 'f.json', '--parameters', 'rate=5'], { files })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('最多读取 64,000,000 字节')
    const large = json(schemeWith(() => ({ description: ' '.repeat(4_000_000) })))
    const validated = await runInFolder(['validate', 's.json'], { files: { 's.json': large } })
    expect(validated.code).toBe(1)
    expect(validated.stdout).toContain('超过上限 4,000,000 字节')
    const packed = await tryFacts('f.json', gzipSync(json(facts)), '--period', '2026-Q1')
    expect(packed).toMatchObject(refused(line('f.json', 'file-not-supported', { found: 'GZIP' })))
  })

  test('bad input 60: a key twice', async () => {
    const content = '{"amount":1,"amount":99999}'
    const params = { key: 'amount', firstLine: 1, firstColumn: 11 }
    expect(await tryFacts('f.json', content)).toMatchObject(refused(line('f.json:1:13', 'json-key-twice', params)))
  })

  test.each(['__proto__', 'constructor', 'prototype'])('bad input 61: the key %s', async (key) => {
    const content = json(facts).replace('"sales"', `"${key}"`)
    const said = line(placeIn(content, `"${key}"`), 'json-key-forbidden', { key })
    expect(await tryFacts('f.json', content)).toMatchObject(refused(said))
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('bad input 62: a field that nobody knows', async () => {
    const content = json({ ...facts, approved: true })
    const tried = await tryFacts('f.json', content)
    expect(tried).toMatchObject({ code: 1, outcome: undefined })
    expect(tried.said).toEqual([expect.stringContaining('没有名为“approved”的字段')])
  })

  test('bad input 63: another encoding than UTF-8', async () => {
    const [before = '', after = ''] = json(facts).split('王小明')
    const name = Buffer.from([0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7])
    const content = Buffer.concat([Buffer.from(before), name, Buffer.from(after)])
    const tried = await tryFacts('f.json', content)
    expect(tried).toMatchObject({ code: 1, outcome: undefined })
    expect(tried.said).toEqual([expect.stringContaining('不是 UTF-8')])
  })

  test('bad input 64: what is broken is not quoted, with the salary that may stand there', async () => {
    const whole = json(facts).replace('"base": 1000', '"base": 98765.43')
    const broken = [
      whole.slice(0, -20),
      whole.replace('"base": 98765.43', '"base" 98765.43'),
      whole.replace('98765.43', '98765,43'),
      whole.replace('98765.43', '"98765.43'),
    ]
    for (const content of broken) {
      const { code, said, outcome } = await tryFacts('f.json', content)
      expect({ code, outcome }).toEqual({ code: 1, outcome: undefined })
      expect(said.join('\n')).toMatch(/^f\.json:\d+:\d+ 错误/)
      expect(said.join('\n')).not.toMatch(/98765|王小明/)
    }
  })

  test.each([
    ['\\ud800', 'json-lone-surrogate'],
    ['\\u0000', 'json-nul'],
  ])('bad input 65: the text %s', async (text, code) => {
    const content = json(facts).replace('王小明', text)
    expect(await tryFacts('f.json', content)).toMatchObject(refused(line(placeIn(content, `"${text}"`), code, {})))
  })

  test('the table and the facts of these tests are the same people', async () => {
    const [fromTable, fromJson] = [await tryFacts('f.csv', table), await tryFacts('f.json', json(facts))]
    expect(fromTable.outcome).toEqual(fromJson.outcome)
    expect((await tryWith(scheme, 'f.csv', table)).written).toBe(fromTable.written)
  })
})
