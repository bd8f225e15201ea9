import { readFileSync } from 'node:fs'
import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../../server/calendar/chinese-calendar.ts'
import { addWorkingDays, isKnownYear, lastKnownYear } from '../../../server/calendar/working-days.ts'
import { dayAfter } from '../../../server/uses/schemes/publication-days.ts'

describe('addWorkingDays()', () => {
  test.each([
    ['2026-03-02', 0, '2026-03-02', 'none: the day itself'],
    ['2026-03-02', 1, '2026-03-03', 'the next day'],
    ['2026-03-06', 1, '2026-03-09', 'over a weekend'],
    ['2026-09-30', 1, '2026-10-08', 'over the National Day'],
    ['2026-10-09', 1, '2026-10-10', 'a Saturday that is worked'],
    ['2026-02-13', 1, '2026-02-14', 'a Saturday before the Spring Festival'],
    ['2026-02-14', 1, '2026-02-24', 'over the Spring Festival'],
    ['2025-12-31', 1, '2026-01-04', 'a Sunday of another year that is worked'],
  ])('from %s, %i on: %s, %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected)
  })

  test('counts the days that the library counts, on every day of the years that it knows', () => {
    for (let day = '2024-01-01'; day < '2026-12-01'; day = dayAfter(day, 1)) {
      const isWorked = addWorkingDays(dayAfter(day, -1), 1) === day
      expect(isWorked, day).toBe(chineseDays.isWorkday(day))
    }
  })

  test.each([
    ['2026-12-30', 1, '2026-12-31'],
    ['2026-12-31', 1, undefined],
    ['2026-12-24', 6, undefined],
  ])('from %s, %i on, says nothing of a year that it does not know', (day, count, expected) => {
    expect(addWorkingDays(day, count, calendarOf(['2026-01-01', '2026-10-01'], []))).toBe(expected)
  })
})

describe('the years of the calendar', () => {
  test('are those of the data, one file each', () => {
    const folder = new URL('../../../node_modules/chinese-days/dist/years/', import.meta.url)
    const isThere = (year: string) => readFileSync(new URL(`${year}.json`, folder)).length > 0
    expect(isThere(lastKnownYear())).toBe(true)
    expect(() => isThere(String(Number(lastKnownYear()) + 1))).toThrow('ENOENT')
  })

  test('do not have one of which only New Year is known', () => {
    const calendar = calendarOf(['2026-01-01', '2026-10-01', '2027-01-01'], [])
    expect([lastKnownYear(calendar), isKnownYear('2027-01-01', calendar)]).toEqual(['2026', false])
    expect([isKnownYear('2026-12-31', calendar), isKnownYear('2025-12-31', calendar)]).toEqual([true, false])
  })
})
