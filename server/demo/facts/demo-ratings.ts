import { type DemoPeriods, demoPeriods } from '../demo-periods.ts'
import type { DemoPerson } from '../people/demo-people.ts'
import { drawOf } from './draw.ts'
import { workedIn } from './worked-in.ts'

/** What a group of raters said of one person in one period. */
export interface DemoRating {
  readonly period: string
  readonly person: DemoPerson
  /** Id of the scheme at the sample company. */
  readonly scheme: string
  readonly indicator: string
  readonly rater: string
  /** In points, or by name of the level: one of them. */
  readonly rating?: number
  readonly level?: string
}

/** Who is rated by whom in one scheme. */
interface RatingRule {
  /** Id of the scheme at the sample company. */
  readonly scheme: string
  readonly periods: (periods: DemoPeriods) => readonly string[]
  readonly isFor: (person: DemoPerson) => boolean
  /** Indicators with those who rate this person in them. */
  readonly raters: (person: DemoPerson) => Readonly<Record<string, readonly string[]>>
  /** Where ratings are levels: the lowest points of each, from the top. */
  readonly levels?: readonly (readonly [number, string])[]
}

const bothRate = ['self', 'superior']

const ratingRules: readonly RatingRule[] = [
  {
    scheme: 'business-monthly',
    // Of the last months, and of the one on which its second version was tried.
    periods: ({ months }) => [...months.slice(4, 5), ...months.slice(-2)],
    isFor: ({ post }) => post === 'sales-rep' || post === 'regional-manager',
    // A regional manager is rated by those above alone.
    raters: ({ post }) => ({
      attitude: [...(post === 'sales-rep' ? ['regional-manager'] : []), 'deputy-manager', 'department-manager'],
    }),
  },
  {
    scheme: 'business-yearly',
    periods: ({ year }) => [year],
    isFor: ({ department }) => department === 'business',
    raters: () => ({
      ...{ 'team-contribution': bothRate, communication: bothRate, 'mutual-help': bothRate },
      execution: ['superior'],
    }),
  },
  {
    scheme: 'operations-monthly',
    levels: [
      [90, '优秀'],
      [80, '良好'],
      [60, '合格'],
    ],
    periods: ({ months }) => months.slice(-1),
    isFor: ({ department }) => department === 'operations',
    raters: ({ post }) => {
      const all = ['superior', 'peers', 'self', ...(post === 'customer-operations' ? ['customers'] : [])]
      const ability = ['expertise', 'problem-solving', 'communication', 'learning']
      const attitude = ['responsibility', 'initiative', 'teamwork', 'discipline']
      return Object.fromEntries([...ability, ...attitude].map((indicator) => [indicator, all]))
    },
  },
]

/** The ratings that the schemes in force ask for: of last year, and of the last months. */
export function demoRatings(people: readonly DemoPerson[], today: string): readonly DemoRating[] {
  const periods = demoPeriods(today)
  return ratingRules.flatMap((rule) =>
    rule
      .periods(periods)
      .flatMap((period) =>
        people
          .filter((person) => rule.isFor(person) && workedIn(person, period))
          .flatMap((person) => ratingsOf(person, period, rule)),
      ),
  )
}

function ratingsOf(person: DemoPerson, period: string, rule: RatingRule): readonly DemoRating[] {
  const { level, whole } = drawOf(person.id, period)
  return Object.entries(rule.raters(person)).flatMap(([indicator, all]) =>
    all.map((rater) => {
      const points = Math.min(100, Math.round(whole(`${indicator} ${rater}`, 76, 94) * level))
      return { period, person, scheme: rule.scheme, indicator, rater, ...judgement(points, rule) }
    }),
  )
}

function judgement(points: number, { levels }: RatingRule): Pick<DemoRating, 'rating' | 'level'> {
  if (levels === undefined) return { rating: points }
  return { level: levels.find(([least]) => points >= least)?.[1] ?? '不合格' }
}
