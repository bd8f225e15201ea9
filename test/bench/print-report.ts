import type { BenchReport, SizeReport } from './bench-report.ts'
import { printTable } from './print-table.ts'

/** The report as text for a terminal. */
export function printReport(report: BenchReport): string {
  const { node, processor, cores, load } = report.machine
  return [
    `Node ${node}, ${cores} × ${processor}, load ${load.start.toFixed(1)} at the start, ${load.end.toFixed(1)} at the end`,
    ...report.sizes.map(printSize),
    printGrowth(report),
    printMemory(report),
    printCompile(report),
  ].join('\n\n')
}

function printSize({ people, timings, agreements }: SizeReport): string {
  const rows = timings.map((timing) => {
    const agreement = agreements.find((each) => each.contender === timing.contender)
    const different = agreement === undefined ? '' : `${agreement.different} of ${count(agreement.compared)}`
    const range = `${micros(timing.fastest)} – ${micros(timing.slowest)}`
    const figures = [micros(timing.median), range, micros(timing.cpu), count(timing.peoplePerSecond)]
    return [
      timing.title,
      ...figures,
      against(timing.ratio),
      against(timing.cpuRatio),
      count(timing.people),
      `${timing.rounds}`,
      different,
    ]
  })
  const head = [
    '',
    'µs/person',
    'range',
    'cpu µs',
    'people/s',
    'than ours',
    'in cpu time',
    'timed on',
    'rounds',
    'other payouts',
  ]
  return `${count(people)} people\n${printTable([head, ...rows])}`
}

function printGrowth({ sizes, growth }: BenchReport): string {
  const [first, last] = [sizes[0]?.people ?? 0, sizes.at(-1)?.people ?? 0]
  const rows = growth.map((each) => [each.contender, `${ratio(each.ratio)} ×`])
  return `Time per person with ${count(last)} people ÷ with ${count(first)}, fastest rounds\n${printTable(rows)}`
}

function printMemory({ memory }: BenchReport): string {
  const head = ['', 'kept bytes', 'heap bytes', 'rss bytes', 'people']
  const rows = memory.map((use) => [use.contender, ...[use.kept, use.heap, use.rss, use.people].map(count)])
  return `Memory per person, outcomes kept\n${printTable([head, ...rows])}`
}

function printCompile({ compile }: BenchReport): string {
  const { scheme, characters, runs, first, median, slowest } = compile
  const times = `median ${median.toFixed(1)} ms of ${runs}, slowest ${slowest.toFixed(1)}, the first time ${first.toFixed(1)}`
  return `Compiling ${scheme} (${count(characters)} characters): ${times}`
}

/** How much longer than ours it takes, or how much less long. */
function against(times: number): string {
  if (times === 1) return ''
  return times > 1 ? `${ratio(times)} × slower` : `${ratio(1 / times)} × faster`
}

function micros(value: number): string {
  return value.toFixed(value < 100 ? 2 : 0)
}

function ratio(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}
