import { describe, expect, test } from 'vitest'
import {
  type Cycle,
  compareCycles,
  cycleOf,
  firstDay,
  isLastPartOf,
  lastDay,
  monthsInPeriod,
  parsePeriod,
  partsOf,
  periodOfCycle,
  previousPeriod,
  samePeriodLastYear,
} from '../../../engine/kernel/period.ts'

const cycles: readonly Cycle[] = ['month', 'quarter', 'half-year', 'year']

describe('parsePeriod()', () => {
  test.each<[string, Cycle, number]>([
    ['2026-01', 'month', 1],
    ['2026-12', 'month', 12],
    ['2026-Q1', 'quarter', 1],
    ['2026-Q4', 'quarter', 4],
    ['2026-H1', 'half-year', 1],
    ['2026-H2', 'half-year', 2],
    ['2026', 'year', 1],
  ])('reads %s', (key, cycle, index) => {
    expect(parsePeriod(key)).toEqual({ key, cycle, year: 2026, index })
    expect(cycleOf(key)).toBe(cycle)
  })

  test.each([
    '',
    '26',
    '2026-',
    '2026-0',
    '2026-00',
    '2026-13',
    '2026-1',
    '2026-Q0',
    '2026-Q5',
    '2026-H0',
    '2026-H3',
    '2026-q1',
    '2026Q1',
    '2026-01-01',
    ' 2026',
    '2026\n',
    '20260',
    '２０２６',
    '1899',
    '2200',
    '0000',
  ])('refuses %j', (key) => {
    expect(parsePeriod(key)).toBeUndefined()
  })

  test('knows the years 1900 to 2199', () => {
    expect(parsePeriod('1900')?.year).toBe(1900)
    expect(parsePeriod('2199-Q4')?.year).toBe(2199)
  })

  test('a malformed key stops the program elsewhere', () => {
    expect(() => cycleOf('2026-13')).toThrow('is not a period key')
  })
})

describe('partsOf()', () => {
  test.each<[string, Cycle, string[]]>([
    ['2026-Q1', 'month', ['2026-01', '2026-02', '2026-03']],
    ['2026-Q4', 'month', ['2026-10', '2026-11', '2026-12']],
    ['2026-H2', 'month', ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']],
    ['2026-H2', 'quarter', ['2026-Q3', '2026-Q4']],
    ['2026', 'quarter', ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']],
    ['2026', 'half-year', ['2026-H1', '2026-H2']],
    ['2026-Q2', 'quarter', ['2026-Q2']],
    ['2026', 'year', ['2026']],
  ])('of %s in %ss', (key, cycle, parts) => {
    expect(partsOf(key, cycle)).toEqual(parts)
  })

  test('has no coarser parts', () => {
    expect(() => partsOf('2026-01', 'quarter')).toThrow('has no parts')
  })
})

describe('periodOfCycle()', () => {
  test.each<[string, Cycle, string]>([
    ['2026-03', 'quarter', '2026-Q1'],
    ['2026-04', 'quarter', '2026-Q2'],
    ['2026-06', 'half-year', '2026-H1'],
    ['2026-07', 'half-year', '2026-H2'],
    ['2026-Q2', 'half-year', '2026-H1'],
    ['2026-Q3', 'half-year', '2026-H2'],
    ['2026-12', 'year', '2026'],
    ['2026-H2', 'year', '2026'],
    ['2026-H2', 'half-year', '2026-H2'],
  ])('of %s, %s, is %s', (key, cycle, whole) => {
    expect(periodOfCycle(key, cycle)).toBe(whole)
  })

  test('contains exactly its parts, in every pair of cycles', () => {
    for (const coarse of cycles) {
      for (const fine of cycles.filter((cycle) => compareCycles(cycle, coarse) <= 0)) {
        for (const whole of partsOf('2026', coarse)) {
          const parts = partsOf(whole, fine)
          expect(parts.map((part) => periodOfCycle(part, coarse))).toEqual(parts.map(() => whole))
          expect(parts.map((part) => isLastPartOf(part, coarse))).toEqual(parts.map((part) => part === parts.at(-1)))
          expect(parts.length * monthsInPeriod(parts[0] ?? '')).toBe(monthsInPeriod(whole))
        }
      }
    }
  })

  test('is not asked for a finer period', () => {
    expect(() => periodOfCycle('2026', 'quarter')).toThrow('is not contained')
  })
})

describe('previousPeriod()', () => {
  test.each([
    ['2026-02', 1, '2026-01'],
    ['2026-01', 1, '2025-12'],
    ['2026-01', 13, '2024-12'],
    ['2026-Q1', 1, '2025-Q4'],
    ['2026-Q4', 3, '2026-Q1'],
    ['2026-H1', 1, '2025-H2'],
    ['2026', 1, '2025'],
    ['2026-05', 0, '2026-05'],
    ['2025-12', -1, '2026-01'],
  ])('of %s, %d back, is %s', (key, back, previous) => {
    expect(previousPeriod(key, back)).toBe(previous)
  })

  test('ends the day before this one starts, in every cycle over many years', () => {
    for (const cycle of cycles) {
      let key = partsOf('2101', cycle)[0] ?? ''
      while (key >= '1999') {
        const previous = previousPeriod(key, 1)
        expect(cycleOf(previous)).toBe(cycle)
        expect(Date.parse(firstDay(key)) - Date.parse(lastDay(previous))).toBe(86_400_000)
        key = previous
      }
    }
  })
})

test.each([
  ['2026-02', 1, '2025-02'],
  ['2026-Q3', 2, '2024-Q3'],
  ['2026', 1, '2025'],
])('the same period as %s, %d years ago, is %s', (key, years, expected) => {
  expect(samePeriodLastYear(key, years)).toBe(expected)
})

test.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-Q2', '2026-04-01', '2026-06-30'],
  ['2026-H2', '2026-07-01', '2026-12-31'],
  ['2026', '2026-01-01', '2026-12-31'],
])('%s runs from %s to %s', (key, first, last) => {
  expect(firstDay(key)).toBe(first)
  expect(lastDay(key)).toBe(last)
})

test('cycles are in order from month to year', () => {
  expect(cycles.toSorted(compareCycles)).toEqual(cycles)
  expect(compareCycles('quarter', 'quarter')).toBe(0)
  expect(compareCycles('month', 'quarter')).toBeLessThan(0)
  expect(compareCycles('year', 'half-year')).toBeGreaterThan(0)
})
