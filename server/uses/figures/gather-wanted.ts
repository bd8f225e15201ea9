import { type Cycle, type GivenMetric, indicatorsOf, type RawScheme } from '../../../engine/index.ts'

/** Whose facts or ratings they are. */
export type GivenTo = 'person' | 'team' | 'department' | 'company'

/** The facts and ratings that schemes ask for. Everything else that is kept of somebody is other schemes' business. */
export interface FiguresWanted {
  /** Ids of given metrics, in the order of the documents. */
  readonly metrics: Readonly<Record<GivenTo, readonly string[]>>
  /** Indicator → those who rate it. */
  readonly raters: Readonly<Record<GivenTo, ReadonlyMap<string, ReadonlySet<string>>>>
  /** Metrics whose facts of smaller periods become one. */
  readonly rolledUp: ReadonlySet<string>
  /** Cycles in which indicators are scored by themselves. */
  readonly cycles: ReadonlySet<Cycle>
}

const givenTos = ['person', 'team', 'department', 'company'] as const

/** What any of the schemes asks for. */
export function figuresWanted(schemes: readonly RawScheme[]): FiguresWanted {
  const metrics = schemes.flatMap((raw) => raw.metrics.filter((metric) => metric.kind === 'given'))
  const indicators = schemes.flatMap((raw) => indicatorsOf(raw).map(({ indicator }) => indicator))
  const idsOf = (to: GivenTo) => metrics.filter(({ scope = 'person' }) => scope === to).map(({ id }) => id)
  const ratersOf = (to: GivenTo) => {
    const raters = new Map<string, Set<string>>()
    for (const { id, scoring } of indicators) {
      if (scoring?.kind !== 'ratings' || (scoring.scope ?? 'person') !== to) continue
      raters.set(id, new Set([...(raters.get(id) ?? []), ...scoring.raters.map(({ rater }) => rater)]))
    }
    return raters
  }
  return {
    metrics: byGivenTo((to) => [...new Set(idsOf(to))]),
    raters: byGivenTo(ratersOf),
    rolledUp: new Set(metrics.filter(isRolledUp).map(({ id }) => id)),
    cycles: new Set(indicators.flatMap(({ cycle }) => cycle ?? [])),
  }
}

/** Whether what is asked for is all of `whole`, of which it is a part: nothing has then to be left out. */
export function asksForAll(part: FiguresWanted, whole: FiguresWanted): boolean {
  return givenTos.every(
    (to) => part.metrics[to].length === whole.metrics[to].length && ratersIn(part, to) === ratersIn(whole, to),
  )
}

function ratersIn({ raters }: FiguresWanted, to: GivenTo): number {
  return [...raters[to].values()].reduce((sum, { size }) => sum + size, 0)
}

function byGivenTo<T>(of: (to: GivenTo) => T): Readonly<Record<GivenTo, T>> {
  const [person, team, department, company] = givenTos
  return { person: of(person), team: of(team), department: of(department), company: of(company) }
}

/** As the scheme format says: money and counts are added up where nothing is said, others are not rolled up. */
function isRolledUp({ rollUp, unit }: GivenMetric): boolean {
  return rollUp !== undefined || unit === 'money' || unit === 'count'
}
