import type { Id } from '../../../engine/index.ts'
import { nameSuggester, reasonsToSuggest, type SuggestedBy } from '../suggest-names.ts'
import { keep, type SchemeImportOptions } from './import-options.ts'
import { fits, type OurPart, type OurParts, type TheirPart } from './our-parts.ts'

export interface Suggestion {
  readonly id: Id
  readonly name: string
  readonly by: 'remembered' | 'owner' | SuggestedBy
  /** 1 for the likeliest. */
  readonly rank: number
}

/** What of ours may be meant by one of theirs, likeliest first: what was chosen for it the last time, then what is called alike. */
export type SuggestOurs = (their: TheirPart) => readonly Suggestion[]

const most = 5

/** Proposes what of ours is meant; `remembered`: what was chosen for documents of this origin before. */
export function suggesterOf(ours: OurParts, remembered: NonNullable<SchemeImportOptions['map']>): SuggestOurs {
  const suggesters = new Map<string, ReturnType<typeof nameSuggester>>()
  return (their) => {
    const candidates = ours[their.kind].filter((each) => !each.hasEnded && fits(their, each))
    const known = rememberedFor(their, candidates, ours, remembered)
    const key = `${their.kind} ${their.unit ?? ''} ${their.scope ?? ''}`
    const suggest = suggesters.get(key) ?? nameSuggester(candidates)
    suggesters.set(key, suggest)
    const alike = [...suggest(their.name, most), ...suggest(their.id, most)].sort(byReason)
    const all = [...known.map(({ id, name }) => ({ id, name, by: 'remembered' as const })), ...alike]
    const once = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index)
    return once.slice(0, most).map((each, index) => ({ ...each, rank: index + 1 }))
  }
}

/** The choice of the last time, as far as it can still be made: one of ours, to keep it as it is, or to keep it under an id that is free. */
function rememberedFor(
  { kind, id, name }: TheirPart,
  candidates: readonly OurPart[],
  ours: OurParts,
  remembered: NonNullable<SchemeImportOptions['map']>,
): readonly Pick<Suggestion, 'id' | 'name'>[] {
  const ids = remembered[kind] ?? {}
  const chosen = Object.hasOwn(ids, id) ? ids[id] : undefined
  if (chosen === undefined) return []
  const isFree = kind === 'metrics' && !ours.metrics.some((each) => each.id === chosen)
  return chosen === keep || isFree ? [{ id: chosen, name }] : candidates.filter((each) => each.id === chosen)
}

function byReason(a: { by: SuggestedBy }, b: { by: SuggestedBy }): number {
  return reasonsToSuggest.indexOf(a.by) - reasonsToSuggest.indexOf(b.by)
}
