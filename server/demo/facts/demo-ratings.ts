import { demoPeriods } from '../demo-periods.ts'
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
  readonly rating: number
}

/** The ratings of the last two months that 业务部绩效管理方案（月度） asks for. */
export function demoRatings(people: readonly DemoPerson[], today: string): readonly DemoRating[] {
  const rated = people.filter(({ post }) => post === 'sales-rep' || post === 'regional-manager')
  return demoPeriods(today)
    .months.slice(-2)
    .flatMap((period) =>
      rated.filter((person) => workedIn(person, period)).flatMap((person) => ratingsOf(person, period)),
    )
}

function ratingsOf(person: DemoPerson, period: string): readonly DemoRating[] {
  const { level, whole } = drawOf(person.id, period)
  return ratersOf(person).map((rater) => {
    const rating = Math.min(100, Math.round(whole(`attitude ${rater}`, 76, 94) * level))
    return { period, person, scheme: 'business-monthly', indicator: 'attitude', rater, rating }
  })
}

/** A regional manager is rated by those above alone. */
function ratersOf({ post }: DemoPerson): readonly string[] {
  return [...(post === 'sales-rep' ? ['regional-manager'] : []), 'deputy-manager', 'department-manager']
}
