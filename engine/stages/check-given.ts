import type { Scheme } from '../compile/scheme.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { RawFactValues, RawRating } from '../model/raw/facts.ts'
import type { GroupKind, Id, Scoring } from '../model/raw/scheme.ts'
import { suggest } from '../model/suggest.ts'

type Report = (issue: Issue) => void
type Scope = 'person' | GroupKind

/** Whose facts a scheme wants by metric, and what its indicators are scored by. */
export interface Wanted {
  readonly metrics: ReadonlyMap<Id, Scope>
  readonly indicators: ReadonlyMap<Id, Scoring | undefined>
}

export function wantedBy(scheme: Scheme): Wanted {
  return {
    metrics: new Map(
      scheme.metrics.flatMap(({ raw }) => (raw.kind === 'given' ? [[raw.id, raw.scope ?? 'person'] as const] : [])),
    ),
    indicators: new Map(indicatorsOf(scheme.raw).map(({ indicator }) => [indicator.id, indicator.scoring])),
  }
}

/** Facts of metrics that the scheme has, given to those whom they belong to. */
export function checkFactsOf(
  giver: Scope,
  facts: RawFactValues | undefined,
  { metrics }: Wanted,
  path: string,
  report: Report,
): void {
  // A list of the keys would cost more than looking at them.
  for (const metric in facts) {
    const scope = metrics.get(metric)
    if (scope === giver) continue
    if (scope === undefined) {
      const suggestion = suggest(metric, [...metrics.keys()])[0] ?? ''
      report(issue('fact-unknown', 'error', `${path}/${metric}`, { metric, suggestion }))
    } else report(issue('fact-of-other-scope', 'error', `${path}/${metric}`, { metric, scope }))
  }
}

/** Ratings of indicators that are scored by ratings of these raters, given to those who are rated. */
export function checkRatingsOf(
  giver: Scope,
  ratings: readonly RawRating[] | undefined,
  { indicators }: Wanted,
  path: string,
  report: Report,
): void {
  ratings?.forEach(({ indicator, rater }, index) => {
    const at = `${path}/${index}`
    if (!indicators.has(indicator)) {
      const suggestion = suggest(indicator, [...indicators.keys()])[0] ?? ''
      return report(issue('rating-unknown', 'error', `${at}/indicator`, { indicator, suggestion }))
    }
    const scoring = indicators.get(indicator)
    if (scoring?.kind !== 'ratings') {
      return report(issue('rating-of-no-ratings', 'error', `${at}/indicator`, { indicator }))
    }
    const scope = scoring.scope ?? 'person'
    if (scope !== giver) report(issue('rating-of-other-scope', 'error', `${at}/indicator`, { indicator, scope }))
    const raters = scoring.raters.map((each) => each.rater)
    if (raters.includes(rater)) return
    const suggestion = suggest(rater, raters)[0] ?? raters.join(', ')
    report(issue('rater-unknown', 'error', `${at}/rater`, { indicator, rater, suggestion }))
  })
}
