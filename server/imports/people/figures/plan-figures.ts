import { compileScheme, type RawScheme } from '../../../../engine/index.ts'
import { facts, metrics, ratings } from '../../../collections/figures.ts'
import { employees } from '../../../collections/people.ts'
import type { Collection } from '../../../store/collection.ts'
import type { StoredRecord } from '../../../store/store.ts'
import type { Resource } from '../../../access/policy.ts'
import { givenMetric } from '../../../uses/figures/given-metric.ts'
import { libraryScheme } from '../../../uses/figures/library-scheme.ts'
import { openPeriod } from '../../../uses/figures/open-period.ts'
import { raterOf } from '../../../uses/figures/rating-kind.ts'
import { wrongField } from '../../../uses/refusals.ts'
import type { BoundMeaning } from '../columns/bind-meanings.ts'
import { figureMeanings } from '../columns/figure-meanings.ts'
import type { Importing, ImportRequest } from '../import-request.ts'
import type { ImportPlan } from '../plan.ts'
import { reachTest } from '../reach.ts'
import { readAll } from '../read-all.ts'
import { figureChecker } from './check-figures.ts'
import type { Reaches } from './figure-source.ts'
import { schemeOfFigures, type SchemeOfFigures } from './scheme-of-figures.ts'

/** The import of facts and ratings of an open period. Refuses a period or scheme that there is not. */
export async function planFigures({ options }: ImportRequest, importing: Importing): Promise<ImportPlan> {
  const { store } = importing
  if (options.period === undefined) throw wrongField('/period', 'import-period-missing')
  const { days, expect } = await openPeriod(options.period, importing)
  const library = [...(await readAll(store, metrics.name)).values()]
  const own = options.scheme === undefined ? undefined : await schemeOfFigures(options.scheme, days, importing)
  const source = { library, day: days.from, ...(own && { scheme: own.document, noRatings: own.noRatings }) }
  return {
    meanings: figureMeanings(source),
    purpose: own === undefined ? 'facts' : `facts:${own.id}`,
    checker: async (bound) =>
      figureChecker({
        ...bound,
        ...{ days, expect, by: raterOf(importing), constants: options.constants ?? {} },
        people: await readAll(store, employees.name),
        facts: await readAll(store, facts.name, { field: 'period', is: days.key }),
        ratings: await standingRatings(own, days.key, importing),
        metrics: metricsOf(bound.columns, Object.keys(options.constants ?? {}), library),
        rated: own && ratedBy(own, bound.columns),
        reaches: {
          facts: await reachesOf('facts', facts, importing),
          ratings: await reachesOf('ratings', ratings, importing),
        },
      }),
  }
}

async function standingRatings(own: SchemeOfFigures | undefined, period: string, { store }: Importing) {
  if (own === undefined) return new Map<string, StoredRecord>()
  return readAll(store, ratings.name, {
    all: [
      { field: 'period', is: period },
      { field: 'scheme', is: own.id },
    ],
  })
}

async function reachesOf(resource: Resource, collection: Collection, { scopeOf }: Importing): Promise<Reaches> {
  return {
    mayCreate: reachTest(await scopeOf(resource, 'create'), collection),
    mayUpdate: reachTest(await scopeOf(resource, 'update'), collection),
  }
}

/** The metrics that the file and the constants give, as a scheme of nothing else. */
function metricsOf(columns: readonly BoundMeaning[], constants: readonly string[], library: readonly StoredRecord[]) {
  const wanted = new Set([...columns.flatMap(({ meaning }) => meaning?.key ?? []), ...constants])
  return libraryScheme(library.filter(({ id }) => wanted.has(id)).map(givenMetric)).scheme
}

/** The version by which ratings are checked; compiled only where there are any. */
function ratedBy({ id, version, document }: SchemeOfFigures, columns: readonly BoundMeaning[]) {
  const hasRatings = columns.some(({ meaning }) => meaning?.reads.as === 'rating')
  if (!hasRatings || version === undefined) return undefined
  const { parts } = compileScheme(document as RawScheme, { parameters: version.fields.parameters })
  return { scheme: id, parts }
}
