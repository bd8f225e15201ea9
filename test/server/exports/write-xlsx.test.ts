import { read, utils } from '@e965/xlsx'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { RowToWrite } from '../../../server/exports/table-to-write.ts'
import { writeXlsx } from '../../../server/exports/write-xlsx.ts'
import { readBack, tableOf, workbookBytes, workbookReaders } from '../../support/written.ts'

const text = (value: string) => ({ kind: 'text', text: value })
const number = (value: string) => ({ kind: 'number', text: value })
const empty = { kind: 'empty', text: '' }

/** One sheet is written as its rows come, two are made whole: both must hold the same. */
const ways = [
  ['streamed', []],
  ['made whole', [{ name: '说明', table: tableOf(['text'], [['x']]) }]],
] as const
const everyWay = ways.flatMap(([way, others]) =>
  workbookReaders.map(([name, reader]) => ({ way, others, name, reader })),
)

describe.each(everyWay)('writeXlsx(), $way and read by $name', ({ others, reader }) => {
  const written = async (kinds: Parameters<typeof tableOf>[0], rows: readonly RowToWrite[]) => {
    const bytes = await workbookBytes({ name: '结果', table: tableOf(kinds, rows) }, ...others)
    return (await readBack(bytes, reader, '结果')).rows
  }

  test('gives back numbers, percentages, days, answers and texts as what they were', async () => {
    const kinds = ['text', 'money', 'number', 'percent', 'date', 'yes-no'] as const
    expect(await written(kinds, [['王芳', '-120.50', '0.000001', '85.5', '2026-01-31', true]])).toEqual([
      [
        ...[text('王芳'), number('-120.5'), number('0.000001'), { ...number('0.855'), format: 'percent' }],
        ...[
          { kind: 'date', text: '2026-01-31' },
          { kind: 'yes-no', text: 'TRUE' },
        ],
      ],
    ])
  })

  test('keeps ids like 007 and 1E5 as texts', async () => {
    const ids = ['007', '1E5', '2026-01-31', 'TRUE', '123456789012345678']
    expect(
      await written(
        ['text'],
        ids.map((id) => [id]),
      ),
    ).toEqual(ids.map((id) => [text(id)]))
  })

  test.each([
    ['123456789012345', number('123456789012345')],
    ['1234567890123.45', number('1234567890123.45')],
    ['1234567890123456', text('1234567890123456')],
    ['12345678901234.56', text('12345678901234.56')],
    ['1234567890123450', number('1234567890123450')],
  ])('writes %s with 15 digits as a number, with more as text', async (amount, cell) => {
    expect(await written(['money'], [[amount]])).toEqual([[cell]])
  })

  test.each(['0.07', '7.1', '14.5', '33.333333333333', '120', '-0.1'])(
    'writes the percentage %s exactly',
    async (percent) => {
      const [[cell] = []] = await written(['percent'], [[percent]])
      expect(Number(cell?.text)).toBe(Number(`${percent}e-2`))
    },
  )

  test('writes what is not what its column says as text', async () => {
    const kinds = ['money', 'percent', 'date', 'date', 'yes-no'] as const
    const row = ['未完成', '12345678901234567.8', '2026-02-30', '1900-02-28', '未知']
    expect(await written(kinds, [row])).toEqual([
      ['未完成', '12345678901234567.8%', '2026-02-30', '1900-02-28', '未知'].map(text),
    ])
  })

  test('leaves cells empty that have nothing', async () => {
    expect(await written(['text', 'money', 'text'], [[undefined, '', 'x']])).toEqual([[empty, empty, text('x')]])
  })

  test('bad input 35: formulas among texts and numbers get a leading apostrophe, negative numbers stay numbers', async () => {
    const formulas = ['=HYPERLINK("x")', '+1', '-1', '@SUM', '\tx', '\rx', '＝1+1']
    const rows = formulas.map((formula) => [formula, '=1'])
    expect(await written(['text', 'number'], [...rows, ['a', '-120.5']])).toEqual([
      ...formulas.map((formula) => [text(`'${formula}`), text("'=1")]),
      [text('a'), number('-120.5')],
    ])
  })

  test('writes what XML cannot hold so that the file can be read', async () => {
    const rows = [
      ['a\u{0}b\u{1}', 'a\u{0}b\u{1}'],
      ['x\u{FFFE}y\u{FFFF}', 'x\u{FFFD}y\u{FFFD}'],
      ['half \u{D83D}', 'half \u{FFFD}'],
      ['two\nlines\r\nmore', 'two\nlines\nmore'],
      ...['😀', '<&>"\'', ' blanks '].map((each) => [each, each]),
    ]
    const cells = (await written(['text'], rows)).flat()
    expect(cells.map((cell) => cell.text)).toEqual(rows.map(([, read]) => read))
  })

  test('gives back texts that look like escapes of the format', async () => {
    expect(await written(['text'], [['_x0041_'], ['a_x000d_b_']])).toEqual([[text('_x0041_')], [text('a_x000d_b_')]])
  })

  test('cuts texts that are longer than a cell may be', async () => {
    const rows = [32_766, 32_767, 32_768].map((length) => ['x'.repeat(length)])
    const cells = (await written(['text'], rows)).flat().map((cell) => cell.text)
    expect(cells.map((cell) => cell.length)).toEqual([32_766, 32_767, 32_767])
    expect(cells[2]?.endsWith('x…')).toBe(true)
  })
})

describe('writeXlsx()', () => {
  test('shows money, numbers and percentages with their decimals, and keeps the head in sight', async () => {
    const columns = [
      { name: '钱', kind: 'money' },
      { name: '日元', kind: 'money', scale: 0 },
      { name: '数', kind: 'number' },
      { name: '分', kind: 'number', scale: 1 },
      { name: '率', kind: 'percent' },
    ] as const
    const bytes = await workbookBytes({
      name: 's',
      table: { columns, rows: [['1234.5', '1234', '1.25', '2', '85.5']] },
    })
    const { Sheets } = read(bytes, { cellNF: true })
    const shown = utils.sheet_to_json<string[]>(Sheets.s ?? {}, { header: 1, raw: false })
    expect(shown).toEqual([
      ['钱', '日元', '数', '分', '率'],
      ['1,234.50', '1,234', '1.25', '2.0', '85.50%'],
    ])
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.freezePane?.rows).toBe(1)
  })

  test('offers the choices of pick lists, long ones and ones with commas too, from a sheet that nobody sees', async () => {
    const choices = Array.from({ length: 300 }, (_, index) => `部门${index}, "东"`)
    const table = tableOf(['text', 'text', 'text'], [])
    const first = { name: '数据', table, rowsToFill: 2, pickLists: [{ column: 1, choices }] }
    const second = {
      name: '说明',
      table,
      pickLists: [
        { column: 0, choices: ['=1', '是'] },
        { column: 2, choices: [] },
      ],
    }
    const bytes = await workbookBytes(first, second)
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['数据', false],
      ['说明', false],
      ['choices', true],
    ])
    expect(sheets[0]?.dataValidations).toMatchObject([
      { type: 'list', range: 'B2:B1048576', formula1: "'choices'!$A$1:$A$300" },
    ])
    expect(sheets[1]?.dataValidations).toMatchObject([
      { type: 'list', range: 'A2:A1048576', formula1: "'choices'!$B$1:$B$2" },
    ])
    expect(sheets[2]?.rows.map((row) => row[0])).toEqual(choices)
    expect(sheets[2]?.rows.slice(0, 3).map((row) => row[1])).toEqual(["'=1", '是', null])
  })

  test('makes rows ready to be filled in, so that 007 typed into them stays a text', async () => {
    const bytes = await workbookBytes({ name: 's', table: tableOf(['text', 'date'], []), rowsToFill: 3 })
    const { Sheets } = read(bytes, { cellNF: true, sheetStubs: true })
    const formats = ['A1', 'A2', 'A4', 'A5', 'B4'].map((place) => Sheets.s?.[place]?.z)
    expect(formats).toEqual(['@', '@', '@', undefined, 'yyyy-mm-dd'])
  })

  test('continues on further sheets where one is full, each with the names of the columns', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => [`e${index}`])
    const chunks = await Array.fromAsync(
      writeXlsx([{ name: '结果', table: tableOf(['text'], rows) }], { rowsPerSheet: 3 }),
    )
    const { SheetNames, Sheets } = read(Buffer.concat(chunks))
    const contents = SheetNames.map((name) => utils.sheet_to_json<string[]>(Sheets[name] ?? {}, { header: 1 }).flat())
    expect(contents).toEqual([
      ['a', 'e0', 'e1'],
      ['a', 'e2', 'e3'],
      ['a', 'e4'],
    ])
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
    const columns = [{ name: 'a', kind: 'text' }] as const
    for await (const _ of writeXlsx([{ name: 's', table: { columns, rows: rows() } }])) break
    const after = given
    await new Promise((resolve) => setImmediate(resolve))
    expect(isReleased).toBe(true)
    expect(given).toBe(after)
  })

  test('fails with what its rows failed with', async () => {
    async function* rows() {
      yield ['x']
      throw new Error('the store is closed')
    }
    const columns = [{ name: 'a', kind: 'text' }] as const
    const written = Array.fromAsync(writeXlsx([{ name: 's', table: { columns, rows: rows() } }]))
    await expect(written).rejects.toThrow('the store is closed')
  })
})
