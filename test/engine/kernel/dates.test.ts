import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  daysInPeriod,
  isDate,
  monthsBetween,
  yearsBetween,
} from '../../../engine/kernel/dates.ts'

const dayMs = 86_400_000
const date = fc.integer({ min: 0, max: 400_000 }).map((day) => isoDate(Date.UTC(1200, 0, 1) + day * dayMs))

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

describe('isDate()', () => {
  test.each(['2026-01-01', '2026-12-31', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])(
    'takes %s',
    (text) => {
      expect(isDate(text)).toBe(true)
    },
  )

  test.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '20261031',
    '31/10/2026',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '0999-12-31',
    '',
  ])('bad input 54: refuses %j', (text) => {
    expect(isDate(text)).toBe(false)
  })
})

describe('dayNumber()', () => {
  test('counts every day from 1899 to 2201 once', () => {
    const start = Date.UTC(1899, 0, 1)
    const days = (Date.UTC(2201, 0, 1) - start) / dayMs
    const first = dayNumber('1899-01-01')
    const misnumbered = Array.from({ length: days }, (_, day) => day).filter(
      (day) => dayNumber(isoDate(start + day * dayMs)) !== first + day,
    )
    expect(misnumbered).toEqual([])
  })

  test('stops the program on what is no date', () => {
    expect(() => dayNumber('2026-02-30')).toThrow('is not a date')
  })
})

test('W70: days and years between dates', () => {
  expect(daysBetween('2019-01-01', '2020-01-01')).toBe(365)
  expect(daysBetween('2012-11-06', '2020-01-01')).toBe(2612)
  expect(daysBetween('2019-12-01', '2020-01-01')).toBe(31)
  expect(yearsBetween('2020-01-01', '2021-01-01')).toBe(1)
})

describe('addDays()', () => {
  test('goes as far as daysBetween() counts, both ways', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / dayMs)
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
      { numRuns: 5_000 },
    )
  })

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
  ])('%s and %d days is %s', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected)
  })
})

describe('addMonths()', () => {
  test.each([
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %d months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected)
  })
})

describe('monthsBetween(), yearsBetween()', () => {
  test.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-15', '2026-02-16', 1],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-02-15', '2026-01-15', -1],
    ['2026-01-15', '2026-01-15', 0],
  ])('from %s to %s are %d whole months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })

  test.each([
    ['2020-03-01', '2026-02-28', 5],
    ['2020-03-01', '2026-03-01', 6],
    ['2020-03-01', '2026-03-02', 6],
    ['2020-02-29', '2021-02-28', 1],
    ['2021-01-01', '2020-01-01', -1],
    ['2021-01-01', '2020-12-31', 0],
  ])('from %s to %s are %d whole years', (from, to, years) => {
    expect(yearsBetween(from, to)).toBe(years)
  })
})

test.each([
  ['2026-02', 28],
  ['2024-02', 29],
  ['1900-02', 28],
  ['2000-02', 29],
  ['2026-Q1', 90],
  ['2024-H1', 182],
  ['2026', 365],
  ['2024', 366],
])('%s has %d days', (key, days) => {
  expect(daysInPeriod(key)).toBe(days)
})
