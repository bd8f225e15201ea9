import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work that may rest wherever it yields, and what it gives in the end. */
export type Steps<Result> = Generator<undefined, Result>

/** Work goes on for so long, and for so many steps, before everybody else gets a turn of the event loop. */
export const turnMs = 8
export const turnSteps = 1_000

/** Takes all steps without a rest. Throws what they throw. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Takes the steps in turns with everybody else, the first one at once. A little work takes no rest. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + turnMs
    let taken = 0
    do {
      const step = steps.next()
      if (step.done === true) return step.value
      taken += 1
      // The clock is not asked after every step: many take less time than asking does.
    } while (taken < turnSteps && (taken % 8 !== 0 || performance.now() < end))
    await nextTurn()
  }
}
