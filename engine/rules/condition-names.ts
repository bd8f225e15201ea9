import type { Condition } from '../model/raw/scheme.ts'
import { comparisonsOf, isFields, type NodeFields } from './condition-nodes.ts'
import { personId } from './person-path.ts'

/** A name that a comparison of a condition reads. */
export interface FactUse {
  readonly id: string
  /** JSON pointer, inside the condition, to the comparison. */
  readonly path: string
}

/**
 * Every name a condition reads, in document order, once per use: `{ fact: 'person', path: '$.post' }` is `person.post`, and the
 * right side `{ fact: 'target' }` is `target`. Of a faulty condition (see `checkCondition`) whatever can be read.
 */
export function conditionFacts(condition: Condition): readonly FactUse[] {
  return comparisonsOf({ node: condition, path: '' }).flatMap(({ node, path }) =>
    [leftId(node), rightId(node)].flatMap((id) => (id === undefined ? [] : { id, path })),
  )
}

/** The id on the left side of a comparison; of a person's attribute with a faulty path `person`. */
export function leftId(comparison: NodeFields): string | undefined {
  const { fact, path } = comparison
  if (typeof fact !== 'string') return undefined
  return (fact === 'person' && typeof path === 'string' ? personId(path) : undefined) ?? fact
}

/** The id on the right side, where a fact is compared with another. */
export function rightId(comparison: NodeFields): string | undefined {
  const { value } = comparison
  return isFields(value) && typeof value.fact === 'string' ? value.fact : undefined
}
