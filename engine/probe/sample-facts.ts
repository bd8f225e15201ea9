import type { Scheme } from '../compile/scheme.ts'
import { compareCycles, partsOf, previousPeriod } from '../kernel/period.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { PeriodKey, RawFacts, RawHistory, RawPart, RawPerson, RawRating } from '../model/raw/facts.ts'
import type { Cycle, GivenMetric, RatingsScoring } from '../model/raw/scheme.ts'
import { middlingFact, within } from './middling-fact.ts'

/** Periods that end the year, in which whatever is due less often is due too. */
const samplePeriod: Readonly<Record<Cycle, PeriodKey>> = {
  month: '2026-12',
  quarter: '2026-Q4',
  'half-year': '2026-H2',
  year: '2026',
}
/** Earlier periods that people are given results of: two years of months. */
const periodsBack = 24

type Scope = NonNullable<GivenMetric['scope']>

/**
 * People made up to try a scheme on before it has cases: one per post, with middling facts and ratings, the same in every smaller
 * period that the scheme scores, and an even past.
 */
export function sampleFacts(scheme: Scheme): RawFacts {
  const { raw } = scheme
  const posts = raw.posts?.length ? raw.posts : [undefined]
  const department = raw.departments?.[0]?.id
  const people = posts.map(
    (post, index): RawPerson => ({
      id: `sample-${index}`,
      ...(post && { post: post.id }),
      ...(department !== undefined && { department }),
      team: 'sample',
      hired: '2000-01-01',
      ...givenTo(scheme, 'person'),
      history: pastOf(scheme),
    }),
  )
  const groups = (['team', 'department', 'company'] as const).map((kind) => ({
    kind,
    id: kind === 'team' ? 'sample' : kind === 'department' ? (department ?? 'sample') : 'company',
    ...givenTo(scheme, kind),
  }))
  return { format: 1, period: samplePeriod[raw.cycle], people, groups }
}

function givenTo(scheme: Scheme, scope: Scope): Pick<RawPerson, 'facts' | 'ratings' | 'parts'> {
  const given = { facts: factsOf(scheme, scope), ratings: ratingsOf(scheme, scope) }
  const parts = smallerPeriods(scheme).map((period): RawPart => ({ period, ...given }))
  return parts.length > 0 ? { ...given, parts } : given
}

function smallerPeriods(scheme: Scheme): readonly PeriodKey[] {
  return smallerCycles(scheme).flatMap((cycle) => partsOf(samplePeriod[scheme.raw.cycle], cycle))
}

function smallerCycles({ raw }: Scheme): readonly Cycle[] {
  const cycles = indicatorsOf(raw).flatMap(({ indicator }) => indicator.cycle ?? [])
  return [...new Set(cycles)].filter((cycle) => compareCycles(cycle, raw.cycle) < 0)
}

function factsOf(scheme: Scheme, scope: Scope): NonNullable<RawPerson['facts']> {
  const given = scheme.metrics.flatMap(({ raw }) =>
    raw.kind === 'given' && (raw.scope ?? 'person') === scope ? [raw] : [],
  )
  return Object.fromEntries(given.map((metric) => [metric.id, middlingFact(metric)]))
}

/** The same facts as now, a good total and the best band, in each cycle that the scheme scores. */
function pastOf(scheme: Scheme): RawHistory[] {
  const { raw } = scheme
  const facts = { ...factsOf(scheme, 'company'), ...factsOf(scheme, 'department'), ...factsOf(scheme, 'team') }
  const scores = Object.fromEntries(indicatorsOf(raw).map(({ indicator }) => [indicator.id, 80]))
  const band = raw.bands?.rows[0]?.id
  return [raw.cycle, ...smallerCycles(scheme)].flatMap((cycle) =>
    Array.from({ length: periodsBack }, (_, back) => ({
      period: previousPeriod(samplePeriod[cycle], back + 1),
      facts: { ...facts, ...factsOf(scheme, 'person') },
      total: 80,
      scores,
      ...(band !== undefined && { band }),
    })),
  )
}

function ratingsOf(scheme: Scheme, scope: Scope): RawRating[] {
  return indicatorsOf(scheme.raw).flatMap(({ indicator }) => {
    const { scoring } = indicator
    if (scoring?.kind !== 'ratings' || (scoring.scope ?? 'person') !== scope) return []
    return scoring.raters.map(({ rater }) => ({ indicator: indicator.id, rater, ...ratingOf(scoring) }))
  })
}

function ratingOf({ levels, min, max }: RatingsScoring): Pick<RawRating, 'rating' | 'level'> {
  const level = levels?.[Math.floor(levels.length / 2)]
  if (level !== undefined) return { level: level.level }
  return { rating: within(80, typeof min === 'number' ? min : 0, typeof max === 'number' ? max : 100) }
}
