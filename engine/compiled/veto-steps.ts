import type { Scheme } from '../compile/scheme.ts'
import { conditionTest } from '../rules/condition-test.ts'
import { gaplessTest } from './gapless.ts'
import type { Steps } from './step.ts'

/** One-vote vetoes: rare enough that whoever meets one is evaluated stage by stage. */
export function addVetoes(scheme: Scheme, steps: Steps): void {
  for (const { choice } of scheme.vetoes) {
    const tests = choice.rows.map((row) => conditionTest(row, choice.names))
    const isKnown = gaplessTest(scheme, choice.names)
    steps.each((run) => isKnown(run) && !tests.some((test) => test(run.frame)))
  }
}
