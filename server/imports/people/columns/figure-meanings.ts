import { type GivenMetric, type RawScheme, suggest } from '../../../../engine/index.ts'
import { targetsOf } from '../../../documents/facts/targets.ts'
import type { StoredRecord } from '../../../store/store.ts'
import { givenMetric } from '../../../uses/figures/given-metric.ts'
import { personMeanings } from './employee-meanings.ts'
import type { Meaning, Said } from './meaning.ts'

export interface FigureSource {
  /** The company's library of metrics. */
  readonly library: readonly StoredRecord[]
  /** First day of the period. */
  readonly day: string
  /** What is asked for; absent: every metric of the library. */
  readonly scheme?: RawScheme
  /** Why no ratings can be brought in, if that is so. */
  readonly noRatings?: Said | undefined
}

/** Everything that a file of figures can have columns for: the given metrics of a scheme that the library has, and its ratings. */
export function figureMeanings(source: FigureSource): readonly Meaning[] {
  const { scheme } = source
  const ended = new Set(source.library.filter((record) => hasEnded(record, source.day)).map(({ id }) => id))
  const metrics =
    scheme?.metrics.filter((metric): metric is GivenMetric => metric.kind === 'given') ??
    source.library.filter(({ id }) => !ended.has(id)).map(givenMetric)
  return [
    ...personMeanings,
    ...metrics.filter(({ unit }) => unit !== 'records').map((metric) => metricMeaning(metric, source)),
    ...(scheme === undefined ? [] : ratingMeanings(scheme, source.noRatings)),
  ]
}

function hasEnded({ fields }: StoredRecord, day: string): boolean {
  return typeof fields.ended === 'string' && fields.ended <= day
}

/** Cells are read as the library says, by which the values are kept. */
function metricMeaning(wanted: GivenMetric, { library, day }: FigureSource): Meaning {
  const record = library.find(({ id }) => id === wanted.id)
  const metric = record === undefined ? wanted : givenMetric(record)
  const names = [wanted.name, metric.name]
  const meaning: Meaning = {
    ...{ key: wanted.id, reads: { as: 'metric', metric }, title: { name: wanted.name }, names },
    isRequired: wanted.required === true,
  }
  if (record === undefined) {
    const known = library.map(({ id }) => id)
    const params = { metric: wanted.name, suggestion: suggest(wanted.id, known, 1)[0] ?? '' }
    return { ...meaning, refused: { code: 'import-metric-not-in-library', params } }
  }
  if (!hasEnded(record, day)) return meaning
  const params = { metric: wanted.name, ended: String(record.fields.ended) }
  return { ...meaning, refused: { code: 'import-metric-ended', params } }
}

function ratingMeanings(scheme: RawScheme, noRatings: Said | undefined): readonly Meaning[] {
  return targetsOf(scheme).flatMap(({ key, names, target }): Meaning[] => {
    if (target.kind !== 'rating') return []
    const { indicator, rater, scoring } = target
    const raterName = scheme.raters?.find(({ id }) => id === rater)?.name ?? rater
    const title = { code: 'meaning-rating', params: { indicator: indicator.name, rater: raterName } } as const
    const meaning = { key, names, title, reads: { as: 'rating', levels: scoring.levels }, isRequired: false } as const
    return [noRatings === undefined ? meaning : { ...meaning, refused: noRatings }]
  })
}
