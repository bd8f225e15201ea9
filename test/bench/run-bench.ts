import { availableParallelism, cpus, loadavg } from 'node:os'
import type { BenchReport, SizeReport, Timing } from './bench-report.ts'
import { benchFacts } from './bench-scheme.ts'
import { checkAgreement } from './check-agreement.ts'
import type { Contender, ContenderId } from './contender.ts'
import { allContenders } from './contenders/all-contenders.ts'
import type { Manner } from './manner.ts'
import { measureCompile } from './measure-compile.ts'
import { measureMemory } from './measure-memory.ts'
import { measureSize } from './measure-size.ts'
import type { Plan } from './plan.ts'
import { summarise } from './summarise.ts'

const measuredForMemory: readonly ContenderId[] = ['ours', 'by-hand-exact']

/** Everything once: compiling first while nothing is warm, then size by size. `say` is told what is under way. */
export async function runBench(plan: Plan, say: (text: string) => void): Promise<BenchReport> {
  const start = load()
  say('compiling the largest scheme')
  const compile = measureCompile(plan.compileRuns)
  const looked: (readonly Timing[])[] = []
  // All of this manner first: a heap that has kept much once is another one.
  for (const size of plan.sizes) {
    say(`${size} people, looked at`)
    looked.push(await timings(size, 'looked', plan))
  }
  const sizes: SizeReport[] = []
  for (const [index, people] of plan.sizes.entries()) {
    say(`${people} people, kept`)
    const kept = await timings(people, 'kept', plan)
    const agreements = await checkAgreement(contendersFor(people, plan), benchFacts(people), plan)
    sizes.push({ people, timings: { looked: looked[index] ?? [], kept }, agreements })
  }
  const memory = []
  for (const id of measuredForMemory) {
    say(`memory: ${id}`)
    memory.push(await measureMemory(id, plan.memoryPeople))
  }
  return { machine: machine(start), sizes, growth: growth(sizes), memory, compile }
}

async function timings(people: number, manner: Manner, plan: Plan): Promise<readonly Timing[]> {
  return summarise(await measureSize(contendersFor(people, plan), benchFacts(people), manner, plan))
}

function contendersFor(people: number, plan: Plan): readonly Contender[] {
  return allContenders().filter(({ isSmallOnly }) => isSmallOnly !== true || people === plan.sizes[0])
}

function growth(sizes: readonly SizeReport[]): BenchReport['growth'] {
  const [first, last] = [sizes[0], sizes.at(-1)]
  const fastest = (size: SizeReport | undefined, manner: Manner, id: ContenderId) =>
    size?.timings[manner].find(({ contender }) => contender === id)?.fastest ?? Number.NaN
  return (last?.timings.looked ?? []).map(({ contender }) => {
    const ratio = (manner: Manner) => fastest(last, manner, contender) / fastest(first, manner, contender)
    return { contender, looked: ratio('looked'), kept: ratio('kept') }
  })
}

function machine(start: number): BenchReport['machine'] {
  const processor = cpus()[0]?.model.trim() ?? ''
  return { node: process.version, processor, cores: availableParallelism(), load: { start, end: load() } }
}

/** The mean of the last minute. */
function load(): number {
  return loadavg()[0] ?? 0
}
