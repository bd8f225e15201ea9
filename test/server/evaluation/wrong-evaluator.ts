import { evaluate, evaluateCompiled, type PersonOutcome } from '../../../engine/index.ts'
import type { Evaluators } from '../../../server/evaluation/evaluate-with-both.ts'

/** The engine's evaluators, but that the compiled one changes the outcome of one person. */
export function wrongAbout(id: string, change: Partial<PersonOutcome>): Evaluators {
  return {
    reference: evaluate,
    compiled(scheme, facts, options) {
      const { outcome, issues } = evaluateCompiled(scheme, facts, options)
      const people = (outcome?.people ?? []).map((person) => (person.id === id ? { ...person, ...change } : person))
      return { outcome: outcome && { ...outcome, people }, issues }
    },
  }
}
