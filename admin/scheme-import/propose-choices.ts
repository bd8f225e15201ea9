import type { SchemeChoices } from './scheme-choices.ts'
import { withPart } from './scheme-choices.ts'
import type { SchemeImportTold, SuggestionTold, UnknownTold } from './scheme-import-told.ts'

/** Reasons that leave no doubt: these are chosen beforehand, and marked as such. */
const sure: readonly SuggestionTold['by'][] = ['remembered', 'owner', 'id', 'name']

/** The suggestion that is chosen for a part before anybody has, where there is a sure one. */
export function proposalFor({ suggestions: [first] }: Pick<UnknownTold, 'suggestions'>): SuggestionTold | undefined {
  return first !== undefined && sure.includes(first.by) ? first : undefined
}

/** The suggestion that is taken with all others at once: one that is only called alike is for somebody to look at. */
export function likelyFor({ suggestions: [first] }: Pick<UnknownTold, 'suggestions'>): SuggestionTold | undefined {
  return first?.by === 'near' ? undefined : first
}

/** The choices with a sure suggestion for each part that nothing was chosen for; undefined where there is nothing to add. */
export function withProposals(
  { map }: Pick<SchemeChoices, 'map'>,
  unknown: readonly UnknownTold[],
): Pick<SchemeChoices, 'map'> | undefined {
  return withEach({ map }, unknown, proposalFor)
}

/** The choices with the likeliest suggestion for each part that nothing was chosen for; undefined where there is none. */
export function withAllSuggestions(
  { map }: Pick<SchemeChoices, 'map'>,
  unknown: readonly UnknownTold[],
): Pick<SchemeChoices, 'map'> | undefined {
  return withEach({ map }, unknown, likelyFor)
}

function withEach(
  before: Pick<SchemeChoices, 'map'>,
  unknown: readonly UnknownTold[],
  suggested: (part: UnknownTold) => SuggestionTold | undefined,
): Pick<SchemeChoices, 'map'> | undefined {
  const open = unknown.filter(({ kind, id }) => before.map[kind]?.[id] === undefined)
  const found = open.flatMap((part) => {
    const one = suggested(part)
    return one === undefined ? [] : [{ part, to: one.id }]
  })
  if (found.length === 0) return undefined
  return found.reduce((after, { part, to }) => withPart(after, part, to), before)
}

/** Another id for a scheme whose own is taken, as the server proposes it; undefined where it was free, or none is proposed. */
export function otherId({ conflicts }: Pick<SchemeImportTold, 'conflicts'>): string | undefined {
  const taken = conflicts.find(({ code }) => code === 'import-taken' || code === 'import-exists')
  const suggestion = taken?.params.suggestion
  return typeof suggestion === 'string' && suggestion !== '' ? suggestion : undefined
}
