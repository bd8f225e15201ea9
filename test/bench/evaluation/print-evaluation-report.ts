import { printTable } from '../print-table.ts'
import type { EvaluationReport, ExportTimes, ImportTimes, PreviewTimes, RunTimes, Timed } from './evaluation-report.ts'

/** The part of the report that is about previews, runs, exports and imports, as text for a terminal. */
export function printEvaluationReport({ previews, runs, exports, imports }: EvaluationReport): string {
  return [
    `Preview with comparison, from the call to its recorded result, ms\n${printPreviews(previews)}`,
    `What such a preview computes, part by part in one thread, ms\n${printParts(previews)}`,
    `Runs, with the store on the disk, ms\n${printRuns(runs)}`,
    `Tables of six columns, written in a process of their own\n${printExports(exports)}`,
    `Import of figures, 12 columns, ms\n${printImports(imports)}`,
  ].join('\n\n')
}

const busyHead = ['loop longest', 'loop p99', 'most computed', 'slowest call', 'calls', 'memory before', 'most']

function busy({ longest, p99, mostComputed, slowestCall, calls, memoryBefore, memoryMost }: Timed): string[] {
  const times = [longest, p99, mostComputed, slowestCall].map(tenth)
  return [...times, whole(calls), megabytes(memoryBefore), megabytes(memoryMost)]
}

function printPreviews(previews: readonly PreviewTimes[]): string {
  const rows = previews.map((times) => [whole(times.people), whole(times.whole), ...busy(times)])
  return printTable([['people', 'whole', ...busyHead], ...rows])
}

function printParts(previews: readonly PreviewTimes[]): string {
  const rows = previews.map(({ people, parts: { gathering, reading, evaluating, addingUp } }) =>
    [people, gathering, reading, evaluating, addingUp].map(whole),
  )
  return printTable([['people', 'gathering', 'reading', 'evaluating twice', 'adding up'], ...rows])
}

function printRuns(runs: readonly RunTimes[]): string {
  const rows = runs.flatMap(({ people, evaluating, locking, csv, xlsx }) =>
    Object.entries({ evaluating, locking, csv, xlsx }).map(([name, times]) => [
      `${name} ${whole(people)}`,
      whole(times.whole),
      whole((people / times.whole) * 1_000),
      ...busy(times),
    ]),
  )
  return printTable([['', 'whole', 'people/s', ...busyHead], ...rows])
}

function printExports(exports: readonly ExportTimes[]): string {
  const rows = exports.map(({ format, rows: count, whole: took, bytes, peakBytes }) => [
    `${format} of ${whole(count)} rows`,
    ...[whole(took), megabytes(bytes), megabytes(peakBytes)],
  ])
  return printTable([['', 'ms', 'file', 'most memory'], ...rows])
}

function printImports(imports: readonly ImportTimes[]): string {
  const rows = imports.flatMap(({ format, rows: count, checking, applying }) =>
    Object.entries({ checking, applying }).map(([name, times]) => [
      `${name} ${format} of ${whole(count)} rows`,
      ...[whole(times.whole), ...busy(times)],
    ]),
  )
  return printTable([['', 'whole', ...busyHead], ...rows])
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function tenth(value: number): string {
  return value.toFixed(1)
}

function megabytes(bytes: number): string {
  return `${whole(bytes / 1_000_000)} MB`
}
