import { printTable } from '../print-table.ts'
import type { ConsoleReport } from './console-report.ts'

/** The report as text. */
export function printConsoleReport({ live, table, loads }: ConsoleReport): string {
  const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0)
  const liveRows = live.map(({ people, seen, worker, node }) => [
    ...[people.toLocaleString('en'), ms(seen), ms(worker), ms(node)],
    ...[`${(worker / node).toFixed(2)} ×`, `${(seen / node).toFixed(2)} ×`],
  ])
  const frameRows = table.frames.map(({ drive, frames, median, p95, worst }) => [
    ...[drive, String(frames), ms(median), ms(p95), ms(worst)],
  ])
  return [
    'Live preview in Chromium, ms, medians: from the last movement of a slider to the picture with the new total',
    printTable([['people', 'seen', 'worker', 'in Node', 'worker / Node', 'seen / Node'], ...liveRows]),
    '',
    `Pictures while a table of ${table.rows} rows × ${table.columns} columns is driven, ms`,
    printTable([['driven by', 'pictures', 'median', 'p95', 'worst'], ...frameRows]),
    '',
    `Load of the machine before and after: ${loads.map((load) => load.toFixed(2)).join(', ')}`,
  ].join('\n')
}
