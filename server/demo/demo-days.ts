import { daysAfter } from './demo-dates.ts'
import { demoPeriods } from './demo-periods.ts'

/** When what happened at the sample company. */
export interface DemoDays {
  readonly today: string
  /** The server was set up, some weeks before the first month that has facts. */
  readonly setUp: string
  /** The first schemes came into force. */
  readonly firstForce: string
  /** A second version of one of them did. */
  readonly secondForce: string
}

export function demoDays(today: string): DemoDays {
  const { months } = demoPeriods(today)
  const firstForce = `${months[0]}-01`
  return { today, setUp: daysAfter(firstForce, -40), firstForce, secondForce: `${months[6]}-01` }
}
