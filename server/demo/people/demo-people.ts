import type { DemoDepartment } from '../departments.ts'
import { daysAfter } from '../demo-dates.ts'
import type { DemoPost } from '../posts.ts'
import { steady, steadyIs, steadyWhole } from '../steady.ts'
import { personName } from './person-name.ts'
import { type Staffing, staffing } from './staffing.ts'

/** Someone of the sample company, in the fields of the employees' records. */
export interface DemoPerson {
  /** Text with zeros in front, as in many personnel files. */
  readonly id: string
  readonly name: string
  readonly department: DemoDepartment
  readonly post: DemoPost
  readonly team?: string
  readonly hired: string
  readonly left?: string
  /** Yuan a month, as text. */
  readonly payBase: string
  /** Where they worked before and since when, oldest first. */
  readonly history: readonly Place[]
}

interface Place {
  readonly from: string
  readonly department: DemoDepartment
  readonly post: DemoPost
}

/** The 200 people of the sample company, numbered in the order in which they were hired. */
export function demoPeople(today: string): readonly DemoPerson[] {
  const unnumbered = staffing.flatMap((staff) =>
    Array.from({ length: staff.count }, (_, index) => person(staff, index, today)),
  )
  const inOrder = unnumbered.sort((a, b) => (a.hired < b.hired ? -1 : a.hired > b.hired ? 1 : 0))
  return inOrder.map((each, index) => ({ id: String(index + 1).padStart(5, '0'), ...each }))
}

function person(staff: Staffing, index: number, today: string): Omit<DemoPerson, 'id'> {
  const { department, post, teams, pay } = staff
  const key = `${department} ${post} ${index}`
  const years = (staff.before === undefined ? 0.2 : 2.5) + 9 * steady(key, 'years') ** 1.6
  const hired = daysAfter(today, -Math.round(years * 365.25))
  const team = teams?.[index % teams.length]
  const hundreds = steadyWhole(pay[0] / 100, pay[1] / 100, key, 'pay')
  return {
    ...{ name: personName(key), department, post, hired },
    ...(team !== undefined && { team }),
    ...(hired < daysAfter(today, -365) && leftOn(key, today)),
    payBase: `${hundreds * 100}.00`,
    history: historyOf(staff, key, hired, today),
  }
}

/** A few who have been there for a year at least left in the last half of one. */
function leftOn(key: string, today: string): { left?: string } {
  return steadyIs(0.06, key, 'left') ? { left: daysAfter(today, -steadyWhole(10, 170, key, 'left on')) } : {}
}

/** Somebody in a post that one rises to came from the post below; a few others came from another department. */
function historyOf({ department, post, before }: Staffing, key: string, hired: string, today: string) {
  const since = daysAfter(today, -steadyWhole(200, 800, key, 'since'))
  if (before !== undefined && steadyIs(0.7, key, 'rose')) {
    return [
      { from: hired, department, post: before },
      { from: since, department, post },
    ]
  }
  const isMoved = post === 'staff' && since > hired && steadyIs(0.08, key, 'moved')
  const other = department === 'production' ? 'administration' : 'production'
  return isMoved ? [{ from: hired, department: other, post } as const, { from: since, department, post }] : []
}
