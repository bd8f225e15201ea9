import { describe, expect, test } from 'vitest'
import { benchPeople, employeeId, outcomeFields, outcomesIn } from './bench-records.ts'
import { percentile } from './percentile.ts'
import { printStoreReport } from './print-store-report.ts'

describe('the benchmark of stores', () => {
  test('prints a line for each measurement', () => {
    const write = { megabytes: 100, writes: 5000, p50: 0.5, p99: 4.25, slowest: 120 }
    const snapshot = {
      keeper: 'ours',
      megabytes: 100,
      takes: 4000,
      delayP99: 1.5,
      delayMost: 20.25,
      slowestWrite: 31,
    } as const
    const printed = printStoreReport({
      disk: { p50: 0.25, p99: 2 },
      writes: [
        { ...write, keeper: 'ours', concurrent: 50 },
        { ...write, keeper: 'lowdb', concurrent: 1 },
      ],
      imports: [{ keeper: 'ours', megabytes: 1, rows: 50_000, takes: 1500.4, delayMost: 33.3, memory: 250.5 }],
      snapshots: [snapshot],
      restarts: [{ keeper: 'lowdb', megabytes: 100, takes: 1234.5, cpu: 987, lost: 0 }],
    })
    const lines = printed.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, '  '))
    expect(lines).toContain('ours  100  50  0.50  4.25  120  5,000')
    expect(lines).toContain('plain lowdb, no sync  100  1  0.50  4.25  120  5,000')
    expect(lines).toContain('ours  1  50,000  1500  33.3  251')
    expect(lines).toContain('ours  100  4000  1.50  20.3  31.0')
    expect(lines).toContain('plain lowdb, no sync  100  1235  987  0')
  })

  test('fills as many megabytes as it says', () => {
    const bytes = outcomesIn(10) * (JSON.stringify(outcomeFields(1000)).length + 60)
    expect(bytes / 1_000_000).toBeCloseTo(10, 0)
  })

  test('gives no two writers the same employee while one of them writes', () => {
    for (const concurrent of [1, 5, 50]) expect(benchPeople % concurrent).toBe(0)
    expect(employeeId(benchPeople + 3)).toBe(employeeId(3))
  })

  test.each([
    [0.5, 2],
    [0.75, 3],
    [0.76, 4],
    [0.99, 4],
    [1, 4],
  ])('takes for the percentile %f the smallest value that so many are not above', (part, value) => {
    expect(percentile([4, 1, 3, 2], part)).toBe(value)
  })
})
