import { daysAfter, monthAfter } from './demo-dates.ts'
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
  /** Another scheme did: the latest month that has facts. */
  readonly lateForce: string
  /** What the first schemes were tried out on: the latest month and year that had gone by then. */
  readonly trial: { readonly month: string; readonly year: string }
}

export function demoDays(today: string): DemoDays {
  const { months } = demoPeriods(today)
  const firstForce = `${months[0]}-01`
  const setUp = daysAfter(firstForce, -40)
  return {
    ...{ today, setUp, firstForce, secondForce: `${months[6]}-01`, lateForce: `${months[11]}-01` },
    trial: { month: monthAfter(firstForce, -2), year: String(Number(setUp.slice(0, 4)) - 1) },
  }
}
