import type { Decider, DecisionRequest, Decisions } from '../model/choice.ts'
import type { Stages } from './decide.ts'

/** People per call of the evaluator: small enough that progress is seen, large enough not to matter. */
const chunkSize = 500

/** Runs the stages with an evaluator that answers at once. */
export function driveNow<Result>(stages: Stages<Result>, decider: Decider<Decisions>): Result {
  let step = stages.next()
  while (step.done !== true) step = stages.next(decider.decide(step.value))
  return step.value
}

/** Runs the stages with an evaluator that answers later, chunk by chunk, one after the other. */
export async function drive<Result>(
  stages: Stages<Result>,
  decider: Decider<Promise<Decisions>>,
  onDecided: (people: number) => void,
): Promise<Result> {
  let step = stages.next()
  while (step.done !== true) step = stages.next(await decideInChunks(step.value, decider, onDecided))
  return step.value
}

async function decideInChunks(
  requests: readonly DecisionRequest[],
  decider: Decider<Promise<Decisions>>,
  onDecided: (people: number) => void,
): Promise<Decisions> {
  const decisions: (readonly number[])[] = []
  for (let from = 0; from < requests.length; from += chunkSize) {
    const chunk = requests.slice(from, from + chunkSize)
    decisions.push(...(await decider.decide(chunk)))
    onDecided(chunk.length)
  }
  return decisions
}
