import { availableParallelism, cpus, loadavg } from 'node:os'
import type { BenchReport, SizeReport, Timing } from './bench-report.ts'
import { benchFacts } from './bench-scheme.ts'
import { checkAgreement } from './check-agreement.ts'
import type { Contender, ContenderId } from './contender.ts'
import { allContenders } from './contenders/all-contenders.ts'
import type { Manner } from './manner.ts'
import { measureCompile } from './measure-compile.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureMemory } from './measure-memory.ts'
import { measureInTurn } from './measure-in-turn.ts'
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
  const growthLooked = await growth('looked', plan, say)
  const sizes: SizeReport[] = []
  for (const [index, people] of plan.sizes.entries()) {
    say(`${people} people, kept`)
    const kept = await timings(people, 'kept', plan)
    const agreements = await checkAgreement(contendersFor(people, plan), benchFacts(people), plan)
    sizes.push({ people, timings: { looked: looked[index] ?? [], kept }, agreements })
  }
  const growthKept = await growth('kept', plan, say)
  const memory = []
  for (const id of measuredForMemory) {
    say(`memory: ${id}`)
    memory.push(await measureMemory(id, plan.memoryPeople))
  }
  const grown = [...growthLooked].flatMap(([contender, looked]) => {
    const kept = growthKept.get(contender)
    return kept === undefined ? [] : { contender, looked, kept }
  })
  return { machine: machine(start), sizes, growth: grown, memory, compile }
}

async function timings(people: number, manner: Manner, plan: Plan): Promise<readonly Timing[]> {
  const facts = benchFacts(people)
  const turns = contendersFor(people, plan).map((contender) => ({ contender, facts }))
  return summarise(await measureInTurn(turns, manner, plan))
}

function contendersFor(people: number, plan: Plan): readonly Contender[] {
  return allContenders().filter(({ isSmallOnly }) => isSmallOnly !== true || people === plan.sizes[0])
}

function growth(manner: Manner, plan: Plan, say: (text: string) => void): ReturnType<typeof measureGrowth> {
  say(`growth, ${manner}`)
  return measureGrowth(contendersFor(plan.sizes.at(-1) ?? 0, plan), manner, plan)
}

function machine(start: number): BenchReport['machine'] {
  const processor = cpus()[0]?.model.trim() ?? ''
  return { node: process.version, processor, cores: availableParallelism(), load: { start, end: load() } }
}

/** The mean of the last minute. */
function load(): number {
  return loadavg()[0] ?? 0
}
