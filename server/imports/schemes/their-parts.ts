import { type Id, type NamedKind, namedParts, type RawScheme } from '../../../engine/index.ts'
import type { TheirPart } from './our-parts.ts'

/**
 * What a document names of a company: given metrics (those that it computes are its own), posts, departments and groups of raters, in its
 * order; under its id what it names and does not declare.
 */
export function theirParts(document: RawScheme): readonly TheirPart[] {
  const named = namedParts(document)
  const metrics = document.metrics.flatMap((metric): TheirPart[] => {
    if (metric.kind !== 'given') return []
    const { id, name, unit, scope } = metric
    return [{ kind: 'metrics', id, name, unit, ...(scope !== undefined && { scope }) }]
  })
  return [
    ...metrics,
    ...partsOf('posts', named.posts, document.posts),
    ...partsOf('departments', named.departments, document.departments),
    ...partsOf('raters', named.raters, document.raters),
  ]
}

function partsOf(
  kind: NamedKind,
  named: ReadonlySet<Id>,
  declared: readonly { id: Id; name: string }[] = [],
): readonly TheirPart[] {
  const names = new Map(declared.map(({ id, name }) => [id, name]))
  return [...named].map((id) => ({ kind, id, name: names.get(id) ?? id }))
}
