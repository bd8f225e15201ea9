import { availableParallelism, cpus, loadavg } from 'node:os'
import type { BenchReport, SizeReport } from './bench-report.ts'
import { benchFacts } from './bench-scheme.ts'
import { checkAgreement } from './check-agreement.ts'
import type { Contender, ContenderId } from './contender.ts'
import { allContenders } from './contenders/all-contenders.ts'
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
  const sizes: SizeReport[] = []
  for (const size of plan.sizes) {
    say(`${size} people`)
    const contenders = allContenders().filter(({ isSmallOnly }) => isSmallOnly !== true || size === plan.sizes[0])
    sizes.push(await reportSize(contenders, size, plan))
  }
  const memory = []
  for (const id of measuredForMemory) {
    say(`memory: ${id}`)
    memory.push(await measureMemory(id, plan.memoryPeople))
  }
  return { machine: machine(start), sizes, growth: growth(sizes), memory, compile }
}

async function reportSize(contenders: readonly Contender[], people: number, plan: Plan): Promise<SizeReport> {
  const facts = benchFacts(people)
  const agreements = await checkAgreement(contenders, facts, plan)
  const timings = summarise(await measureSize(contenders, facts, plan))
  return { people, timings, agreements }
}

function growth(sizes: readonly SizeReport[]): BenchReport['growth'] {
  const last = sizes.at(-1)?.timings ?? []
  return (sizes[0]?.timings ?? []).flatMap(({ contender, fastest }) => {
    const largest = last.find((timing) => timing.contender === contender)
    return largest === undefined ? [] : [{ contender, ratio: largest.fastest / fastest }]
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
