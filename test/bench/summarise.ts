import { invariant } from '../../engine/index.ts'
import type { Timing } from './bench-report.ts'
import type { Runner } from './measure-in-turn.ts'
import { median } from './median.ts'

/** The samples of one size in figures, each contender against ours. */
export function summarise(runners: readonly Runner[]): readonly Timing[] {
  const ours = runners.find(({ contender }) => contender.id === 'ours')
  invariant(ours !== undefined, 'there is nothing to compare with')
  return runners.map(({ contender, people, samples }) => {
    const walls = samples.map((sample) => sample.wall)
    const against = (time: 'wall' | 'cpu') =>
      median(samples.map((sample, round) => sample[time] / (ours.samples[round]?.[time] ?? Number.NaN)))
    return {
      contender: contender.id,
      title: contender.title,
      people,
      rounds: samples.length,
      median: median(walls),
      fastest: Math.min(...walls),
      slowest: Math.max(...walls),
      cpu: median(samples.map((sample) => sample.cpu)),
      peoplePerSecond: 1_000_000 / median(walls),
      ratio: against('wall'),
      cpuRatio: against('cpu'),
    }
  })
}
