import { comparesPeople } from '../../engine/compile/compares-people.ts'
import type { Scheme } from '../../engine/compile/scheme.ts'
import { portion } from '../../engine/compiled/run-alone.ts'
import { type Evaluation, evaluateCompiled } from '../../engine/evaluate.ts'
import type { RawFacts, RawPerson } from '../../engine/model/raw/facts.ts'
import { type Disagreement, differs } from './disagreement.ts'

/** The plan may leave something of one person where another is computed later; few people are never computed in the same place. */
const more = 8

/** Compares plan and stages on a crowd of the same people under other names, where nothing compares people. */
export function crowdDiffers(scheme: Scheme, facts: RawFacts): Disagreement | undefined {
  const [first] = facts.people
  if (first === undefined || comparesPeople(scheme)) return undefined
  const people = Array.from({ length: portion + more }, (_, index) => placed(facts.people, index, first))
  const crowd = { ...facts, people }
  const byStages = evaluateCompiled(scheme, crowd, { trace: true })
  return differs('a crowd', withoutTraces(byStages), evaluateCompiled(scheme, crowd))
}

/** Whoever comes a portion later is another person where there are several. */
function placed(people: readonly RawPerson[], index: number, first: RawPerson): RawPerson {
  const person = people[(index + Math.floor(index / portion)) % people.length] ?? first
  return { ...person, id: `${person.id}~${index}` }
}

function withoutTraces({ outcome, issues }: Evaluation): Evaluation {
  return { outcome: outcome && { ...outcome, people: outcome.people.map(({ trace: _, ...person }) => person) }, issues }
}
