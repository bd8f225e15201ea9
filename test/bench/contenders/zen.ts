import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { RawPerson } from '../../../engine/index.ts'
import { indicatorCount } from '../bench-scheme.ts'
import type { Contender, PersonFigures } from '../contender.ts'
import { zenGraph } from './zen-graph.ts'

/** Evaluations under way at once; more made it no faster (measured from 1 to 2,000). */
const batchSize = 64

/**
 * zen-engine with the same tables: content compiled once, one decision made once, people evaluated concurrently on its threads.
 * Its inputs need names without hyphens; making those objects is not counted against it. Its figures stay as it gives them.
 */
export const zen: Contender = {
  id: 'zen',
  title: 'zen-engine',
  isSlow: true,
  prepare: ({ people }) => {
    const decision = new ZenEngine().createDecision(new ZenDecisionContent(zenGraph))
    const inputs = people.map(inputOf)
    return async () => {
      const figures: PersonFigures[] = []
      for (let from = 0; from < inputs.length; from += batchSize) {
        const batch = inputs.slice(from, from + batchSize)
        const results = await Promise.all(batch.map((input) => decision.evaluate(input)))
        results.forEach(({ result }, index) => figures.push({ ...result, id: batch[index]?.id }))
      }
      return figures
    }
  },
}

const indexes = Array.from({ length: indicatorCount }, (_, index) => index)

function inputOf({ id, facts = {} }: RawPerson) {
  const { base, fixed, complaints, absences, months } = facts
  const actual = indexes.map((index) => facts[`actual-${index}`])
  const target = indexes.map((index) => facts[`target-${index}`])
  return { id, actual, target, base, fixed, complaints, absences, months }
}
