import { collectGarbage } from './collect-garbage.ts'

/** Microseconds per person, of the clock and of all processors together. */
export interface Sample {
  readonly wall: number
  readonly cpu: number
}

/** Evaluates `people` people `times` times over. */
export async function takeSample(evaluate: () => Promise<unknown>, people: number, times: number): Promise<Sample> {
  collectGarbage()
  const cpuBefore = process.cpuUsage()
  const before = performance.now()
  for (let time = 0; time < times; time += 1) await evaluate()
  const wallMs = performance.now() - before
  const { user, system } = process.cpuUsage(cpuBefore)
  return { wall: (wallMs * 1000) / (people * times), cpu: (user + system) / (people * times) }
}
