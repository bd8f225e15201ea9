import type { Indicator, RawScheme } from '../../engine/index.ts'
import { indicatorsOf } from '../../engine/index.ts'
import { type Printing, printingOf } from '../cli/print/printing.ts'
import { shortfalls } from '../cli/print/shortfalls.ts'
import type { Language } from '../messages/language.ts'
import { speechIn } from '../messages/speech.ts'
import type { JsonObject } from '../store/json.ts'
import type { MissingFigures, PersonLacking } from '../uses/figures/missing-figures.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'

/** People that an answer has at most, those who lack something first. */
const most = 1000

/** What is asked for and who lacks it. */
export function missingView({ version, document, people, outside }: MissingFigures, language: Language): JsonObject {
  const printing = printingOf(document, speechIn(language))
  const lacking = people.filter(({ outcome }) => outcome.status !== 'complete')
  const ready = people.filter(({ outcome }) => outcome.status === 'complete')
  return {
    ...{ scheme: version.fields.scheme, name: version.fields.name, versionId: version.id },
    ...{ people: people.length, complete: ready.length, outside },
    metrics: metricsAsked(document).map((metric) => ({ ...metric, missing: countOf('fact', metric, lacking) })),
    ratings: ratingsAsked(document).map((asked) => ({ ...asked, missing: ratingsMissing(asked, lacking) })),
    rows: [...lacking, ...ready].slice(0, most).map((each) => row(each, printing)),
  }
}

/** The facts that people themselves are given, as the scheme names them. */
function metricsAsked({
  metrics,
}: RawScheme): readonly { id: string; name: string; unit: string; levels?: string[] }[] {
  return metrics.flatMap((metric) => {
    if (metric.kind !== 'given' || (metric.scope ?? 'person') !== 'person') return []
    const { id, name, unit } = metric
    return [{ id, name, unit, ...('levels' in metric && metric.levels ? { levels: [...metric.levels] } : {}) }]
  })
}

interface RatingAsked {
  readonly indicator: string
  readonly name: string
  readonly rater: string
  readonly raterName: string
  readonly levels?: string[]
}

function ratingsAsked(document: RawScheme): readonly RatingAsked[] {
  const raterName = (id: string) => document.raters?.find((rater) => rater.id === id)?.name ?? id
  return indicatorsOf(document).flatMap(({ indicator }) => {
    const { id, name, scoring } = indicator as Indicator
    if (scoring?.kind !== 'ratings' || (scoring.scope ?? 'person') !== 'person') return []
    const levels = scoring.levels?.map(({ level }) => level)
    return scoring.raters.map(({ rater }) => ({
      ...{ indicator: id, name, rater, raterName: raterName(rater) },
      ...(levels && { levels }),
    }))
  })
}

function countOf(what: string, { name }: { name: string }, lacking: readonly PersonLacking[]): number {
  return lacking.filter(({ outcome }) =>
    outcome.missing?.some((each) => each.what.startsWith(what) && each.name === name),
  ).length
}

function ratingsMissing({ name, rater }: RatingAsked, lacking: readonly PersonLacking[]): number {
  return lacking.filter(({ outcome }) =>
    outcome.missing?.some((each) => each.what === 'rating' && each.name === name && each.rater === rater),
  ).length
}

function row({ given, outcome }: PersonLacking, printing: Printing): JsonObject {
  const { id, name, department, post, facts } = given
  return {
    employee: id,
    ...(name !== undefined && { name }),
    ...(department !== undefined && { department }),
    ...(post !== undefined && { post }),
    status: outcome.status,
    facts: asJson({ ...facts }),
    missing: (outcome.missing ?? []).map(({ name: what, rater, period }) => ({
      name: what,
      ...(rater !== undefined && { rater }),
      ...(period !== undefined && { period }),
    })),
    reasons: shortfalls({ id, ...outcome }, printing),
  }
}
