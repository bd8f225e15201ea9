import { expect, test } from 'vitest'
import { printConsoleReport } from './print-console-report.ts'

test('the report of the console has a line for each number of people and each way to drive a table', () => {
  const frames = [{ drive: 'typing', frames: 30, median: 16.66, p95: 17, worst: 120.4 } as const]
  const printed = printConsoleReport({
    live: [{ people: 10_000, seen: 90, worker: 60, node: 50 }],
    table: { rows: 500, columns: 30, frames },
    loads: [0.1, 1],
  })
  expect(printed.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, '  '))).toEqual([
    'Live preview in Chromium, ms, medians: from the last movement of a slider to the picture with the new total',
    'people  seen  worker  in Node  worker / Node  seen / Node',
    '10,000  90.0  60.0  50.0  1.20 ×  1.80 ×',
    '',
    'Pictures while a table of 500 rows × 30 columns is driven, ms',
    'driven by  pictures  median  p95  worst',
    'typing  30  16.7  17.0  120',
    '',
    'Load of the machine before and after: 0.10, 1.00',
  ])
})
