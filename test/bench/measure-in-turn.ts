import type { RawFacts, RawPerson } from '../../engine/index.ts'
import type { Contender } from './contender.ts'
import { inManner, type Manner } from './manner.ts'
import type { Plan } from './plan.ts'
import { spread } from './spread.ts'
import { type Sample, takeSample } from './take-sample.ts'

/** A contender with its people and its samples, one a round. */
export interface Runner {
  readonly contender: Contender
  readonly people: number
  readonly samples: Sample[]
}

/** A few of the people are enough to warm up on. */
const warmUpPeople = 1_000

/** What is measured: a contender with a cohort. */
export interface Turn {
  readonly contender: Contender
  readonly facts: RawFacts
}

/** Takes samples of all in turn, round by round, after each has been warmed up. */
export async function measureInTurn(turns: readonly Turn[], manner: Manner, plan: Plan): Promise<readonly Runner[]> {
  const started = performance.now()
  const ready = []
  for (const turn of turns) ready.push(await getReady(turn, manner, plan))
  for (let round = 0; round < plan.rounds; round += 1) {
    const isLate = performance.now() - started > plan.secondsPerSize * 1000
    if (isLate && round >= 3) break
    for (const { runner, evaluate, times } of ready) {
      runner.samples.push(await takeSample(evaluate, runner.people, times))
    }
  }
  return ready.map(({ runner }) => runner)
}

async function getReady({ contender, facts }: Turn, manner: Manner, plan: Plan) {
  const people = contender.isSlow ? spread(facts.people, plan.slowPeople) : facts.people
  const runner: Runner = { contender, people: people.length, samples: [] }
  const few = spread(people, warmUpPeople)
  const prepare = (some: readonly RawPerson[]) => inManner(contender.prepare({ ...facts, people: [...some] }), manner)
  const perPersonMs = (await warmUp(prepare(few), plan.warmUpMs)) / few.length
  const times = Math.max(1, Math.ceil(plan.sampleMs / (perPersonMs * people.length)))
  return { runner, evaluate: prepare(people), times }
}

/** Evaluates until the time is up; gives the milliseconds of the last time. */
async function warmUp(evaluate: () => Promise<unknown>, warmUpMs: number): Promise<number> {
  const started = performance.now()
  for (;;) {
    const before = performance.now()
    await evaluate()
    const now = performance.now()
    if (now - started >= warmUpMs) return now - before
  }
}
