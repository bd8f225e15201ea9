import type { RawFactValues, RawPart, RawRating } from '../../../engine/index.ts'
import { facts, ratings } from '../../collections/figures.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Store } from '../../store/store.ts'
import { subjectKey } from './subject-of.ts'

/** Facts of one person or group, as they were handed in. */
export interface GivenRecord {
  readonly facts?: RawFactValues
  readonly parts?: readonly RawPart[]
}

/** Period → key of a person or group (`007`, `team:north`) → what was handed in. */
export type GivenByPeriod<T> = ReadonlyMap<string, ReadonlyMap<string, T>>

const portionSize = 500

/** The facts of these periods, those of some people and of all groups. */
export async function gatherFacts(
  periods: readonly string[],
  ids: ReadonlySet<string>,
  store: Store,
): Promise<GivenByPeriod<GivenRecord>> {
  const given = new Map(periods.map((period) => [period, new Map<string, GivenRecord>()]))
  const query = { scope: 'everything', filter: { field: 'period', in: periods } } as const
  for await (const portion of inPortions(store.stream(facts.name, query), portionSize)) {
    for (const { fields } of portion) {
      if (!isOf(fields, ids)) continue
      // The uses that write facts keep them as the facts format has them.
      given.get(String(fields.period))?.set(subjectKey(fields), fields as unknown as GivenRecord)
    }
  }
  return given
}

/** The ratings of a scheme in these periods, those of some people and of all groups. */
export async function gatherRatings(
  scheme: string,
  periods: readonly string[],
  ids: ReadonlySet<string>,
  store: Store,
): Promise<GivenByPeriod<readonly RawRating[]>> {
  const given = new Map(periods.map((period) => [period, new Map<string, RawRating[]>()]))
  const filter = {
    all: [
      { field: 'scheme', is: scheme },
      { field: 'period', in: periods },
    ],
  }
  for await (const portion of inPortions(store.stream(ratings.name, { scope: 'everything', filter }), portionSize)) {
    for (const { fields } of portion) {
      if (!isOf(fields, ids)) continue
      const [own, key] = [given.get(String(fields.period)), subjectKey(fields)]
      const known = own?.get(key)
      if (known === undefined) own?.set(key, [ratingOf(fields)])
      else known.push(ratingOf(fields))
    }
  }
  return given
}

function isOf({ employee }: JsonObject, ids: ReadonlySet<string>): boolean {
  return typeof employee !== 'string' || ids.has(employee)
}

function ratingOf({ indicator, rater, by, rating, level }: JsonObject): RawRating {
  return {
    ...{ indicator: String(indicator), rater: String(rater) },
    ...(typeof by === 'string' && { by }),
    ...((typeof rating === 'number' || typeof rating === 'string') && { rating }),
    ...(typeof level === 'string' && { level }),
  }
}
