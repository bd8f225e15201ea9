import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { RawPerson } from '../../../engine/index.ts'
import { indicatorCount } from '../bench-scheme.ts'
import type { Contender, ContenderId } from '../contender.ts'
import { asEdited, zenGraph } from './zen-graph.ts'

/**
 * zen-engine with the same tables, as its README uses it: the graph as its editor writes it, in which every node hands on all that it
 * was given, and one `await` per person. Content is compiled once and one decision made once. Inputs need names without hyphens;
 * making those objects is not counted. Figures stay as it gives them.
 */
export const zenPlain: Contender = contender('zen-plain', 'zen-engine', asEdited(zenGraph), 1)

/** The fastest wiring found: nothing handed on, and 64 evaluations under way on its threads; more made it no faster (measured to 2,000). */
export const zenFastest: Contender = contender('zen-fastest', 'zen-engine, all cores', zenGraph, 64)

function contender(id: ContenderId, title: string, graph: typeof zenGraph, atOnce: number): Contender {
  return {
    id,
    title,
    isSlow: true,
    prepare: ({ people }) => {
      const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph))
      const inputs = people.map(inputOf)
      return async (visit) => {
        for (let from = 0; from < inputs.length; from += atOnce) {
          const batch = inputs.slice(from, from + atOnce)
          const results = await Promise.all(batch.map((input) => decision.evaluate(input)))
          results.forEach(({ result }, index) => {
            visit({ ...result, id: batch[index]?.id })
          })
        }
      }
    },
  }
}

const indexes = Array.from({ length: indicatorCount }, (_, index) => index)

function inputOf({ id, facts = {} }: RawPerson) {
  const { base, fixed, complaints, absences, months } = facts
  const actual = indexes.map((index) => facts[`actual-${index}`])
  const target = indexes.map((index) => facts[`target-${index}`])
  return { id, actual, target, base, fixed, complaints, absences, months }
}
