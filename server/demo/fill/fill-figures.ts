import { templates } from '../../cli/library.ts'
import type { JsonObject } from '../../store/json.ts'
import { daysOfPeriod } from '../../uses/figures/days-of-period.ts'
import { factKind } from '../../uses/figures/fact-kind.ts'
import { metricKind } from '../../uses/figures/metric-kind.ts'
import { periodKind } from '../../uses/figures/period-kind.ts'
import { ratingKind } from '../../uses/figures/rating-kind.ts'
import { createRecord } from '../../uses/records/create-record.ts'
import type { RecordKind } from '../../uses/records/record-kind.ts'
import { replaceRecord } from '../../uses/records/replace-record.ts'
import { daysAfter } from '../demo-dates.ts'
import type { DemoDays } from '../demo-days.ts'
import { demoPeriods } from '../demo-periods.ts'
import { demoFacts, demoGroupFacts, factsForTrial } from '../facts/demo-facts.ts'
import { demoRatings } from '../facts/demo-ratings.ts'
import { libraryMetrics } from '../library-metrics.ts'
import type { DemoPerson } from '../people/demo-people.ts'
import type { Acting } from './acting.ts'
import { atOnce } from './at-once.ts'

/** The company's library of metrics: those of the schemes of the library. */
export async function fillMetrics(acting: Acting, { setUp }: DemoDays): Promise<void> {
  const making = await acting('hr', 'metrics', 'create', setUp)
  await atOnce(libraryMetrics(await templates()), (metric) => createRecord(metricKind, metric, making))
}

/** What was known when the first schemes were written. */
export async function fillTrial(
  people: readonly DemoPerson[],
  acting: Acting,
  { setUp, trial }: DemoDays,
): Promise<void> {
  const figures = factsForTrial(people, trial).map(({ period, person, facts }) => ({
    period,
    employee: person.id,
    facts,
  }))
  for (const period of [trial.year, trial.month]) {
    const own = figures.filter((each) => each.period === period)
    const version = await fillPeriod(
      period,
      own.map((body) => ({ kind: factKind, body: plain(body) })),
      daysAfter(setUp, 15),
      acting,
    )
    const closing = await acting('hr', 'periods', 'update', daysAfter(setUp, 15))
    await replaceRecord(periodKind, { id: period, version, body: { state: 'closed' } }, closing)
  }
}

/**
 * The periods with their facts and ratings, oldest first; all but the latest ones are closed. `before` closing, what is to be done with the
 * figures of a period is done.
 */
export async function fillFigures(
  people: readonly DemoPerson[],
  acting: Acting,
  { today }: DemoDays,
  before: (period: string, day: string) => Promise<void>,
): Promise<void> {
  const { months, quarters, earlierQuarters, year } = demoPeriods(today)
  const figures = Map.groupBy(figuresOf(people, today), ({ period }) => period)
  const last = new Set([months.at(-1), quarters.at(-1)])
  for (const period of [...earlierQuarters, year, ...quarters, ...months, ...openPeriods(today)]) {
    const day = dayAfter(period, today)
    const version = await fillPeriod(period, figures.get(period) ?? [], day, acting)
    await before(period, day)
    if (last.has(period) || day === today) continue
    const closing = await acting('hr', 'periods', 'update', day)
    await replaceRecord(periodKind, { id: period, version, body: { state: 'closed' } }, closing)
  }
}

interface Figure {
  readonly kind: RecordKind
  readonly body: JsonObject
}

/** Gives the version of the period's record. */
async function fillPeriod(period: string, figures: readonly Figure[], day: string, acting: Acting): Promise<number> {
  const { version } = await createRecord(periodKind, { id: period }, await acting('hr', 'periods', 'create', day))
  const collecting = await acting('hr', 'facts', 'create', day)
  await atOnce(figures, ({ kind, body }) => createRecord(kind, body, collecting))
  return version
}

function figuresOf(people: readonly DemoPerson[], today: string): readonly (Figure & { period: string })[] {
  const facts = [
    ...demoFacts(people, today).map(({ period, person, facts }) => ({ period, employee: person.id, facts })),
    ...demoGroupFacts(today).map(({ period, kind, id, facts }) => ({ period, kind, group: id, facts })),
  ].map((body) => ({ kind: factKind, period: body.period, body: plain(body) }))
  const ratings = demoRatings(people, today).map(({ person, ...rating }) => ({ ...rating, employee: person.id }))
  return [...facts, ...ratings.map((body) => ({ kind: ratingKind, period: body.period, body: plain(body) }))]
}

function plain(body: object): JsonObject {
  return JSON.parse(JSON.stringify(body))
}

/** The month, quarter and year that today lies in: figures are still to come. */
function openPeriods(today: string): readonly string[] {
  const [year = '', month = ''] = today.split('-')
  return [`${year}-${month}`, `${year}-Q${Math.ceil(Number(month) / 3)}`, year]
}

/** The third day after a period, on which its figures are there; today where that is yet to come. */
function dayAfter(period: string, today: string): string {
  const day = daysAfter(daysOfPeriod(period)?.to ?? today, 3)
  return day < today ? day : today
}
