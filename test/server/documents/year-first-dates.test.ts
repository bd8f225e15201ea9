import { describe, expect, test } from 'vitest'
import { dateValue } from '../../../server/documents/cells/date-value.ts'
import type { Cell } from '../../../server/documents/table/cell.ts'

function read(cell: Cell, readsYearFirst = true) {
  const codes: string[] = []
  const day = dateValue(cell, (code) => codes.push(code), readsYearFirst)
  return day ?? codes.join()
}

const text = (written: string): Cell => ({ kind: 'text', text: written })

describe('days with the year first', () => {
  test.each([
    ['2026/1/31', '2026-01-31'],
    ['2026/01/31', '2026-01-31'],
    ['2026.1.3', '2026-01-03'],
    ['2026-1-3', '2026-01-03'],
    ['2026年1月31日', '2026-01-31'],
    ['2026 年 1 月 31 号', '2026-01-31'],
    ['２０２６／１／３１', '2026-01-31'],
    ['20260131', '2026-01-31'],
    ['2026/1/31 0:00', '2026-01-31'],
    ['2026-01-31 00:00:00', '2026-01-31'],
    ['2026-01-31', '2026-01-31'],
    ['2024/2/29', '2024-02-29'],
  ])('%s is %s', (written, day) => expect(read(text(written))).toBe(day))

  test.each([
    '2025/2/29',
    '2026/13/1',
    '2026/0/1',
    '1/31/2026',
    '31.1.2026',
    '26/1/31',
    '2026/1-31',
    '2026年1月',
    '46053',
    '12345678',
    '2026/1/31 8:30',
  ])('%s is none', (written) => expect(read(text(written))).toBe('cell-not-a-date'))

  test('a number of eight digits is one, another number is none', () => {
    expect(read({ kind: 'number', text: '20260131' })).toBe('2026-01-31')
    expect(read({ kind: 'number', text: '46053' })).toBe('cell-not-a-date')
  })

  test('none of them is read unless it is said so', () => {
    expect(read(text('2026/1/31'), false)).toBe('cell-not-a-date')
    expect(read({ kind: 'number', text: '20260131' }, false)).toBe('cell-not-a-date')
  })
})
