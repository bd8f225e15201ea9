import type { Id, NamedKind, Renaming } from '../../../engine/index.ts'
import { type Found, foundWrong } from './found-wrong.ts'
import { keep, type SchemeImportOptions } from './import-options.ts'
import { fits, type OurMetric, type OurPart, type OurParts, scopeOf, type TheirPart } from './our-parts.ts'
import type { SuggestOurs, Suggestion } from './suggest-ours.ts'

/**
 * One of theirs that is none of ours, or not what ours of that id is, and what may be done about it; or the department whose scheme it
 * was, where the document goes on naming it: it is ours, but hardly meant any more.
 */
export interface UnknownPart extends TheirPart {
  readonly state: 'unknown' | 'differs' | 'former-owner'
  readonly suggestions: readonly Suggestion[]
  /** What was chosen for it: an id, or `keep`. */
  readonly chosen?: Id
}

export interface Mapped {
  readonly unknown: readonly UnknownPart[]
  readonly renaming: Renaming
  /** Metrics that stay the document's own, by the ids that they have in it. */
  readonly keptMetrics: readonly Id[]
  readonly found: readonly Found[]
}

interface Chosen {
  readonly choices: Choices
  /** What may be chosen for: also what is named no more, since the scheme gets another department. */
  readonly all: readonly TheirPart[]
  /** From which department the scheme goes to which. */
  readonly owner: { readonly before: Id | undefined; readonly now: Id | undefined }
}

type Choices = NonNullable<SchemeImportOptions['map']>

/** What stands for each part that a document names, by what was chosen; everything that is still to be chosen or chosen wrongly is named. */
export function mapParts(
  theirs: readonly TheirPart[],
  ours: OurParts,
  { choices, all, owner }: Chosen,
  suggest: SuggestOurs,
): Mapped {
  const chosenFor = ({ kind, id }: TheirPart) => ownValue(choices[kind] ?? {}, id)
  const renamed = theirs.flatMap((their): readonly [NamedKind, Id, Id][] => {
    const to = chosenFor(their)
    return to === undefined || to === keep || to === their.id ? [] : [[their.kind, their.id, to]]
  })
  const unknown = theirs.flatMap((their): readonly UnknownPart[] => {
    const chosen = chosenFor(their)
    const part = { ...their, ...(chosen !== undefined && { chosen }) }
    const state = stateOf(their, ours)
    if (state !== 'known') return [{ ...part, state, suggestions: suggest(their) }]
    const heir = heirOf(their, owner, ours)
    return heir === undefined ? [] : [{ ...part, state: 'former-owner', suggestions: [heir] }]
  })
  const idOf = (their: TheirPart) =>
    renamed.find(([kind, id]) => kind === their.kind && id === their.id)?.[2] ?? their.id
  const isKept = (their: TheirPart) =>
    their.kind === 'metrics' && chosenFor(their) !== undefined && partOf(ours, their.kind, idOf(their)) === undefined
  return {
    unknown,
    renaming: renamingOf(renamed),
    keptMetrics: theirs.filter(isKept).map(({ id }) => id),
    found: [...notNamed(all, choices), ...theirs.flatMap((their) => wrongChoice(their, chosenFor(their), ours))],
  }
}

function stateOf(their: TheirPart, ours: OurParts): 'known' | UnknownPart['state'] {
  const our = partOf(ours, their.kind, their.id)
  if (our === undefined) return 'unknown'
  return fits(their, our) ? 'known' : 'differs'
}

/** The department that the scheme goes to, in place of the one that it comes from. */
function heirOf({ kind, id }: TheirPart, { before, now }: Chosen['owner'], ours: OurParts): Suggestion | undefined {
  if (kind !== 'departments' || id !== before || now === undefined || now === before) return undefined
  const heir = partOf(ours, kind, now)
  return heir && !heir.hasEnded ? { id: now, name: heir.name, by: 'owner', rank: 1 } : undefined
}

function wrongChoice(their: TheirPart, chosen: Id | undefined, ours: OurParts): readonly Found[] {
  const { kind, id, name } = their
  const path = `/options/map/${kind}/${id}`
  const state = stateOf(their, ours)
  if (chosen === undefined && state === 'unknown') {
    return [foundWrong('import-unmapped', path, { partKind: wordOf[kind], id, name })]
  }
  const to = chosen === undefined || chosen === keep ? id : chosen
  const our = partOf(ours, kind, to)
  if (our !== undefined) return wrongPart(their, our, path)
  // A metric may come along under a new id; posts, departments and raters are ours or stay as they are.
  if (to === id || kind === 'metrics') return []
  return [foundWrong('import-no-such', path, { partKind: wordOf[kind], to })]
}

function wrongPart(their: TheirPart, our: OurPart | OurMetric, path: string): readonly Found[] {
  if (!fits(their, our) && 'unit' in our) {
    const { name, unit = 'number' } = their
    const theirSide = { name, unit, scope: scopeOf(their) }
    const ourSide = { to: our.name, otherUnit: our.unit, own: scopeOf(our) }
    return [foundWrong('import-metric-differs', path, { ...theirSide, ...ourSide })]
  }
  const isNew = our.id !== their.id
  return our.hasEnded && isNew
    ? [foundWrong('import-part-ended', path, { partKind: wordOf[their.kind], to: our.name })]
    : []
}

/** Choices for what the document does not name at all. */
function notNamed(theirs: readonly TheirPart[], choices: Choices): readonly Found[] {
  const named = new Set(theirs.map(({ kind, id }) => `${kind} ${id}`))
  return kinds.flatMap((kind) =>
    Object.keys(choices[kind] ?? {})
      .filter((id) => !named.has(`${kind} ${id}`))
      .map((id) => foundWrong('import-not-named', `/options/map/${kind}/${id}`, { partKind: wordOf[kind], id })),
  )
}

function partOf(ours: OurParts, kind: NamedKind, id: Id): OurPart | OurMetric | undefined {
  return ours[kind].find((each) => each.id === id)
}

function ownValue(values: Readonly<Record<Id, Id>>, id: Id): Id | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined
}

function renamingOf(renamed: readonly (readonly [NamedKind, Id, Id])[]): Renaming {
  const byKind = Map.groupBy(renamed, ([kind]) => kind)
  return Object.fromEntries(
    [...byKind].map(([kind, all]) => [kind, Object.fromEntries(all.map(([, id, to]) => [id, to]))]),
  )
}

const kinds: readonly NamedKind[] = ['metrics', 'posts', 'departments', 'raters']

/** Kinds in the words of sentences. */
export const wordOf: Readonly<Record<NamedKind, string>> = {
  metrics: 'metric',
  posts: 'post',
  departments: 'department',
  raters: 'rater',
}
