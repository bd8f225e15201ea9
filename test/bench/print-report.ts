import type { BenchReport, SizeReport } from './bench-report.ts'
import type { Manner } from './manner.ts'
import { printTable } from './print-table.ts'

const title: Readonly<Record<Manner, string>> = {
  looked: 'each outcome looked at once and let go',
  kept: 'all outcomes kept',
}

const whatIsMeasured = [
  'Everyone evaluates the same people from the same facts in memory; making the rules and turning facts into what a contender takes is not counted.',
  'Each person comes out as an object with all figures: 12 scores, total, band, rewards, penalties, 3 components, payout; exact contenders as texts.',
  'Looked at, as previews and runs do: the payout is added up exactly and the band counted, by the same code for all, and the object let go.',
].join('\n')

/** The report as text for a terminal. */
export function printReport(report: BenchReport): string {
  const { node, processor, cores, load } = report.machine
  return [
    `Node ${node}, ${cores} × ${processor}, load ${load.start.toFixed(1)} at the start, ${load.end.toFixed(1)} at the end`,
    whatIsMeasured,
    ...report.sizes.map((size) => printSize(size, 'looked')),
    ...report.sizes.map((size) => printSize(size, 'kept')),
    printGrowth(report),
    printMemory(report),
    printCompile(report),
  ].join('\n\n')
}

function printSize({ people, timings, agreements }: SizeReport, manner: Manner): string {
  const rows = timings[manner].map((timing) => {
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
  return `${count(people)} people, ${title[manner]}\n${printTable([head, ...rows])}`
}

function printGrowth({ sizes, growth }: BenchReport): string {
  const [first, last] = [sizes[0]?.people ?? 0, sizes.at(-1)?.people ?? 0]
  const head = ['', 'looked at', 'cpu', 'kept', 'cpu']
  const rows = growth.map(({ contender, looked, kept }) => [
    contender,
    ...[looked.wall, looked.cpu, kept.wall, kept.cpu].map((each) => `${ratio(each)} ×`),
  ])
  const of = `Time per person with ${count(last)} people ÷ with ${count(first)}, both in each round`
  return `${of}\n${printTable([head, ...rows])}`
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
