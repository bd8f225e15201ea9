import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { multiply } from '../../../engine/kernel/arithmetic.ts'
import { addDays } from '../../../engine/kernel/dates.ts'
import { decimal } from '../../../engine/kernel/decimal.ts'
import {
  daysEmployed,
  monthsEmployed,
  shareOfDays,
  shareOfMonths,
  snapEnd,
  snapStart,
} from '../../../engine/kernel/proration.ts'
import { round } from '../../../engine/kernel/round.ts'
import { toText } from '../../../engine/kernel/text.ts'

const snapping = { startThrough: 9, endFrom: 20 }

describe('shareOfDays()', () => {
  test('W68: a monthly target of 1000 on 27 February 2017 is 964.29', () => {
    const share = shareOfDays('2017-02', { left: '2017-02-27' })
    expect(toText(round(multiply(decimal(1000), share), 2, 'half-up'))).toBe('964.29')
  })

  test.each([
    [undefined, undefined, 30],
    ['2026-03-31', undefined, 30],
    ['2026-04-01', undefined, 30],
    ['2026-04-02', undefined, 29],
    ['2026-04-30', undefined, 1],
    ['2026-05-01', undefined, 0],
    [undefined, '2026-05-01', 30],
    [undefined, '2026-04-30', 30],
    [undefined, '2026-04-29', 29],
    [undefined, '2026-04-01', 1],
    [undefined, '2026-03-31', 0],
    ['2026-04-10', '2026-04-10', 1],
    ['2026-04-10', '2026-04-19', 10],
  ])('hired %s, left %s: %d days of April', (hired, left, days) => {
    expect(daysEmployed('2026-04', { hired, left })).toBe(days)
    expect(toText(round(multiply(shareOfDays('2026-04', { hired, left }), decimal(30)), 8, 'half-up'))).toBe(
      String(days),
    )
  })

  test('counts the leap day', () => {
    expect(daysEmployed('2024-Q1', { hired: '2024-02-29' })).toBe(32)
    expect(toText(shareOfDays('2024', { hired: '2024-07-02' }))).toBe('0.5')
  })
})

describe('shareOfMonths()', () => {
  test('W67: a start up to the 9th counts from the 1st, an end from the 20th to the end of the month', () => {
    expect(snapStart('2026-03-08', 9)).toBe('2026-03-01')
    expect(snapStart('2026-03-09', 9)).toBe('2026-03-01')
    expect(snapStart('2026-03-10', 9)).toBe('2026-04-01')
    expect(snapEnd('2026-03-21', 20)).toBe('2026-03-31')
    expect(snapEnd('2026-03-20', 20)).toBe('2026-03-31')
    expect(snapEnd('2026-03-19', 20)).toBe('2026-02-28')
    expect(snapEnd('2024-03-19', 20)).toBe('2024-02-29')
  })

  test('snaps over the turn of the year', () => {
    expect(snapStart('2025-12-10', 9)).toBe('2026-01-01')
    expect(snapEnd('2026-01-19', 20)).toBe('2025-12-31')
  })

  test.each([
    ['2026', undefined, undefined, 12],
    ['2026', '2026-03-09', undefined, 10],
    ['2026', '2026-03-10', undefined, 9],
    ['2026', undefined, '2026-03-20', 3],
    ['2026', undefined, '2026-03-19', 2],
    ['2026', '2026-03-09', '2026-08-20', 6],
    ['2026', '2026-03-10', '2026-08-19', 4],
    ['2026', '2025-12-31', undefined, 12],
    ['2026', '2026-12-10', undefined, 0],
    ['2026', undefined, '2026-01-19', 0],
    ['2026', '2027-05-01', undefined, 0],
    ['2026', undefined, '2025-12-31', 0],
    ['2026-Q1', '2026-02-05', undefined, 2],
    ['2026-03', '2026-03-09', undefined, 1],
    ['2026-03', '2026-03-10', undefined, 0],
    ['2026-03', '2026-03-12', '2026-03-15', 0],
    ['2026-03', '9999-12-31', undefined, 0],
    ['2026-03', '1000-01-01', '9999-12-31', 1],
  ])('%s, hired %s, left %s: %d months', (period, hired, left, months) => {
    expect(monthsEmployed(period, { hired, left }, snapping)).toBe(months)
  })

  test('is months counted ÷ months of the period', () => {
    expect(toText(shareOfMonths('2026', { hired: '2026-03-10' }, snapping))).toBe('0.75')
    expect(toText(shareOfMonths('2026-Q1', { hired: '2026-02-05' }, snapping))).toBe('0.6666666666666667')
  })

  test('the months of a year add up to the months of its parts', () => {
    const day = fc.integer({ min: -40, max: 420 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined }), (hired, left) => {
        const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`)
        const employment = { hired, left }
        expect(months.reduce((rest, month) => rest + monthsEmployed(month, employment, snapping), 0)).toBe(
          monthsEmployed('2026', employment, snapping),
        )
        expect(months.reduce((rest, month) => rest + daysEmployed(month, employment), 0)).toBe(
          daysEmployed('2026', employment),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})
