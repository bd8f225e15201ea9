import { expect, test } from 'vitest'
import { countIn, publicationDays } from '../../../admin/publishing/publication-days.ts'

test.each([
  ['2026-03-02', '5', { from: '2026-03-02', last: '2026-03-06', earliest: '2026-03-07' }],
  ['2026-02-27', '2', { from: '2026-02-27', last: '2026-02-28', earliest: '2026-03-01' }],
  ['2026-03-02', '1', { from: '2026-03-02', last: '2026-03-02', earliest: '2026-03-03' }],
  ['2026-03-02', '0', { from: '2026-03-02', last: '2026-03-01', earliest: '2026-03-02' }],
  ['2026年3月2日', ' ５ ', { from: '2026-03-02', last: '2026-03-06', earliest: '2026-03-07' }],
  ['2026-02-30', '5', undefined],
  ['2026-03-02', '', undefined],
])('from %s for %s days', (from, days, expected) => {
  expect(publicationDays(from, days)).toEqual(expected)
})

test.each([
  ['0', 0],
  ['365', 365],
  ['366', 366],
  ['367', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['七', undefined],
])('%s as a count of days is %s', (text, count) => {
  expect(countIn(text)).toBe(count)
})
