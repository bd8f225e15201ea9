import { indicatorsOf, type RawGroup, type RawPart, type RawPerson, type RawScheme } from '../../../engine/index.ts'
import type { HeldCohort } from './held-cohort.ts'

export interface FiguresFor {
  readonly people: readonly RawPerson[]
  readonly groups: RawGroup[]
}

/**
 * The people and groups that are held, with as much of their figures as a document asks for: an evaluation refuses what it does not know.
 * Makes them anew only where the document asks for something else than the one before.
 */
export function figuresFor(cohort: HeldCohort): (document: RawScheme) => FiguresFor {
  const kinds = new Set(cohort.people.flatMap((person) => namesIn('person', person)))
  for (const group of cohort.head.groups) for (const name of namesIn(group.kind, group)) kinds.add(name)
  let last: { readonly key: string; readonly figures: FiguresFor } | undefined
  return (document) => {
    const wanted = wantedBy(document)
    const unwanted = [...kinds].filter((name) => !wanted.has(name)).sort()
    const key = unwanted.join('\n')
    if (last?.key === key) return last.figures
    const figures = narrowed(cohort, new Set(unwanted))
    last = { key, figures }
    return figures
  }
}

function narrowed({ people, head: { groups } }: HeldCohort, unwanted: ReadonlySet<string>): FiguresFor {
  if (unwanted.size === 0) return { people, groups: [...groups] }
  return {
    people: people.map((person) => without('person', person, unwanted)),
    groups: groups.map((group) => without(group.kind, group, unwanted)),
  }
}

type Given = Pick<RawPerson, 'facts' | 'ratings' | 'parts'>
type GivenPart = Omit<RawPart, 'period'>

const factName = (to: string, metric: string) => `${to} fact ${metric}`
const ratingName = (to: string, indicator: string, rater: string) => `${to} rating ${indicator} ${rater}`

/** What is given to somebody, each metric and each rater of an indicator as one text. */
function namesIn(to: string, given: Given): readonly string[] {
  const own = ({ facts, ratings }: GivenPart) => [
    ...Object.keys(facts ?? {}).map((metric) => factName(to, metric)),
    ...(ratings ?? []).map(({ indicator, rater }) => ratingName(to, indicator, rater)),
  ]
  return given.parts === undefined ? own(given) : [...own(given), ...given.parts.flatMap(own)]
}

function wantedBy(document: RawScheme): ReadonlySet<string> {
  const facts = document.metrics.flatMap((metric) =>
    metric.kind === 'given' ? [factName(metric.scope ?? 'person', metric.id)] : [],
  )
  const ratings = indicatorsOf(document).flatMap(({ indicator: { id, scoring } }) =>
    scoring?.kind === 'ratings'
      ? scoring.raters.map(({ rater }) => ratingName(scoring.scope ?? 'person', id, rater))
      : [],
  )
  return new Set([...facts, ...ratings])
}

function without<T extends Given>(to: string, given: T, unwanted: ReadonlySet<string>): T {
  const own = ({ facts, ratings }: GivenPart) => ({
    ...(facts && {
      facts: Object.fromEntries(Object.entries(facts).filter(([metric]) => !unwanted.has(factName(to, metric)))),
    }),
    ...(ratings && {
      ratings: ratings.filter(({ indicator, rater }) => !unwanted.has(ratingName(to, indicator, rater))),
    }),
  })
  const parts = given.parts?.map((part) => ({ ...part, ...own(part) }))
  return { ...given, ...own(given), ...(parts && { parts }) }
}
