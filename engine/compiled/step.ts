import type { FastPerson } from './fast-person.ts'

/**
 * A step of the plan for one person. False: something out of the ordinary came up (a missing fact that is needed, a veto, an
 * undefined figure); the person is then evaluated stage by stage, where all of that is dealt with and named.
 */
export type Step = (person: FastPerson) => boolean

/** Runs steps up to the one that leaves the person out. False: one of them met something out of the ordinary. */
export function runSteps(steps: readonly Step[], run: FastPerson): boolean {
  for (const step of steps) {
    if (!step(run)) return false
    if (run.leftOut !== undefined) return true
  }
  return true
}

/** What the plan does in a row: steps for each person by themselves, or one for all of them together (ranks, pools). */
export type Stretch =
  | { readonly for: 'each'; readonly steps: readonly Step[] }
  | { readonly for: 'all'; readonly step: (people: readonly FastPerson[]) => boolean }

/** Gathers the steps of a plan in order. */
export class Steps {
  readonly stretches: Stretch[] = []
  #open: Step[] | undefined

  each(step: Step): void {
    if (this.#open === undefined) {
      this.#open = []
      this.stretches.push({ for: 'each', steps: this.#open })
    }
    this.#open.push(step)
  }

  all(step: (people: readonly FastPerson[]) => boolean): void {
    this.#open = undefined
    this.stretches.push({ for: 'all', step })
  }
}
