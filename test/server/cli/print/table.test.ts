import { expect, test } from 'vitest'
import { table } from '../../../../server/cli/print/table.ts'

const columns = [
  { title: '工号', kind: 'text' },
  { title: 'name', kind: 'text' },
  { title: '应发', kind: 'number' },
] as const

test('table() aligns Chinese and Latin text, groups thousands and sets totals under a rule', () => {
  const rows = [
    ['007', '王小明', '1234.50'],
    ['1', 'Ann', '-7.00'],
  ]
  expect(table({ columns, rows, totals: ['2', '', '1227.50'] })).toBe(
    [
      '工号  name        应发',
      '────  ──────  ────────',
      '007   王小明  1,234.50',
      '1     Ann        -7.00',
      '────  ──────  ────────',
      '2             1,227.50',
      '',
    ].join('\n'),
  )
})

test('table() prints its titles where there are no rows', () => {
  expect(table({ columns, rows: [] })).toBe('工号  name  应发\n────  ────  ────\n')
})

test('table() lets no cell move the cursor or break its line', () => {
  expect(table({ columns, rows: [['1\n', 'a\u001b[1Ab', '']] })).toContain('1␊    a␛[1Ab')
})

test('table() aligns as many people as a file can have', () => {
  const rows = new Array(200_000).fill(['1', 'Ann', '1.00'])
  expect(table({ columns, rows }).split('\n')).toHaveLength(200_003)
})
