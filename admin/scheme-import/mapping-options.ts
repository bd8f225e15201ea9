import type { SuggestionTold, UnknownTold } from './scheme-import-told.ts'

/** What a part of a scheme can be here. */
export interface MappingOption {
  /** An id of ours, `keep`, or a new id for a metric. */
  readonly to: string
  readonly name: string
  readonly group: 'suggested' | 'new' | 'ours'
  /** Whether it comes along from the scheme, and is none of ours. */
  readonly isNew: boolean
  readonly by?: SuggestionTold['by']
}

/** One of ours, as lists of the API give it. */
export interface OursOffered {
  readonly id: string
  readonly name: string
  readonly unit?: string
  readonly scope?: string
  readonly ended?: string
}

/** What the API calls taking something along as it is. */
export const keep = 'keep'

/**
 * What can be chosen for a part: suggestions, to bring it along, and all of ours that can stand for it. A metric whose id ours has for
 * something else comes along under another id.
 */
export function optionsFor(part: UnknownTold, ours: readonly OursOffered[]): readonly MappingOption[] {
  const { kind, id, name, state, suggestions } = part
  const isMetric = kind === 'metrics'
  const known = new Set(ours.map((each) => each.id))
  const asNew = isMetric && state === 'differs' ? freeId(id, known) : keep
  const suggested = suggestions.map((each): MappingOption => {
    const isNew = each.id === keep || (isMetric && !known.has(each.id))
    return { to: each.id, name: isNew ? name : each.name, group: 'suggested', by: each.by, isNew }
  })
  const named = new Set(suggested.map(({ to }) => to))
  const rest = ours.filter((each) => !named.has(each.id) && each.ended === undefined && fits(part, each))
  return [
    ...suggested,
    ...(named.has(asNew) || (!isMetric && state === 'differs')
      ? []
      : [{ to: asNew, name, group: 'new', isNew: true } as const]),
    ...rest.map((each): MappingOption => ({ to: each.id, name: each.name, group: 'ours', isNew: false })),
  ]
}

function fits({ kind, unit, scope = 'person' }: UnknownTold, our: OursOffered): boolean {
  return kind !== 'metrics' || (our.unit === unit && (our.scope ?? 'person') === scope)
}

function freeId(id: string, known: ReadonlySet<string>): string {
  const stem = id.slice(0, 60)
  for (let number = 2; ; number++) {
    if (!known.has(`${stem}-${number}`)) return `${stem}-${number}`
  }
}
