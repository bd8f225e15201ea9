import type { GivenMetric, Id, NamedId, NamedKind } from '../../../engine/index.ts'

/** What a company has that schemes name, by kind and id. */
export interface OurParts {
  readonly metrics: readonly OurMetric[]
  readonly posts: readonly OurPart[]
  readonly departments: readonly OurPart[]
  readonly raters: readonly OurPart[]
}

export interface OurPart {
  readonly id: Id
  readonly name: string
  /** Whether it has ended: it is known, and never proposed. */
  readonly hasEnded: boolean
}

export interface OurMetric extends OurPart, Pick<GivenMetric, 'unit' | 'scope'> {}

/** What a document names, with all that it says of it. */
export interface TheirPart extends NamedId {
  readonly kind: NamedKind
  readonly unit?: GivenMetric['unit']
  readonly scope?: GivenMetric['scope']
}

/** Whether one of ours can stand for one of theirs: a metric has to have the same unit, and be of the same kind of group. */
export function fits(their: TheirPart, our: OurPart | OurMetric): boolean {
  if (their.kind !== 'metrics') return true
  return 'unit' in our && our.unit === their.unit && scopeOf(our) === scopeOf(their)
}

/** Whose values a metric has; a person's, where it says nothing. */
export function scopeOf({
  scope = 'person',
}: {
  readonly scope?: GivenMetric['scope'] | undefined
}): NonNullable<GivenMetric['scope']> {
  return scope
}
