import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayByKey } from '../../../../admin/components/day/day-by-key.ts'
import { addDays, addMonthsTo, weeksOf } from '../../../../admin/components/day/month-days.ts'

describe('weeksOf()', () => {
  test('gives whole weeks from Monday on', () => {
    const weeks = weeksOf('2026-03')
    expect(weeks[0]).toEqual([
      ...['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'],
    ])
    expect(weeks.at(-1)?.[1]).toBe('2026-03-31')
  })

  test('has every day of the month once, and no week without one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`
        const weeks = weeksOf(month)
        const days = weeks.flat()
        expect(days).toEqual(days.map((_, index) => addDays(days[0] ?? '', index)))
        expect(weeks.every((week) => week.length === 7 && week.some((day) => day.startsWith(month)))).toBe(true)
        expect(new Set(days.filter((day) => day.startsWith(month))).size).toBe(new Date(year, number, 0).getDate())
      }),
    )
  })
})

describe('addMonthsTo()', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('leads from %s by %i months to %s', (day, months, expected) => expect(addMonthsTo(day, months)).toBe(expected))
})

test.each([
  ['ArrowLeft', '2026-02-28'],
  ['ArrowRight', '2026-03-02'],
  ['ArrowUp', '2026-02-22'],
  ['ArrowDown', '2026-03-08'],
  ['PageUp', '2026-02-01'],
  ['PageDown', '2026-04-01'],
  ['Tab', undefined],
])('%s leads to %s', (key, day) => expect(dayByKey('2026-03-01', key)).toBe(day))
