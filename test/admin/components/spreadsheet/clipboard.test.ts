import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBlock, writeBlock } from '../../../../admin/components/spreadsheet/clipboard.ts'

describe('readBlock()', () => {
  test.each([
    ['one cell', 'a', [['a']]],
    ['nothing', '', [['']]],
    ['an empty cell', '\r\n', [['']]],
    [
      'rows and columns as Excel ends them',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line feeds alone',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['an empty last row', 'a\r\n\r\n', [['a'], ['']]],
    [
      'empty cells',
      '\t\r\n\t\r\n',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['a line break within a cell', '"a\nb"\tc\r\n', [['a\nb', 'c']]],
    ['doubled quotes', '"say ""a""\nb"\r\n', [['say "a"\nb']]],
    ['a quote inside a cell', 'say "a"\tb\r\n', [['say "a"', 'b']]],
    ['a quote that is closed nowhere', '"a\tb\r\n', [['"a', 'b']]],
    ['text after a closing quote', '"a"b\tc', [['"a"b', 'c']]],
  ])('reads %s', (_, text, block) => {
    expect(readBlock(text)).toEqual(block)
  })

  test('reads back whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', '\t', '\n', ',', ' ') })
    const blocks = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
    fc.assert(
      fc.property(blocks, (block) => {
        expect(readBlock(writeBlock(block))).toEqual(block)
      }),
    )
  })
})
