import { addDays } from '../../engine/kernel/dates.ts'
import { firstDay, lastDay } from '../../engine/kernel/period.ts'
import type { RawNumber, RawPerson } from '../../engine/model/raw/facts.ts'
import { drawGiven, drawParts } from './arbitrary-given.ts'
import { drawHistory } from './arbitrary-history.ts'
import { near } from './arbitrary-landmarks.ts'
import { teams } from './arbitrary-plan.ts'
import type { FactsPlan } from './arbitrary-values.ts'

const ids = ['007', '8', '10', '9', 'a', 'B', '张三', 'é1', '员工1', 'Z9', 'zz', '010', '11', '12']

/** One person of a period. */
export function drawPerson(plan: FactsPlan, period: string, index: number): RawPerson {
  const { draw } = plan
  return {
    id: ids[index] ?? `p${index}`,
    ...draw.maybe(50, () => ({ name: draw.pick(['王芳', '李伟', '王芳']) })),
    ...place(plan),
    ...employment(plan, period),
    ...drawGiven(plan, 'person'),
    ...drawParts(plan, period, 'person'),
    ...drawHistory(plan, period),
    ...carried(plan),
  }
}

function place(plan: FactsPlan): Pick<RawPerson, 'post' | 'department' | 'team'> {
  const { draw } = plan
  const known = 100 - plan.absence / 3
  return {
    ...draw.maybe(known, () => ({ post: draw.chance(plan.breakage / 2) ? 'nowhere' : draw.pick(plan.posts) })),
    ...draw.maybe(known, () => ({
      department: draw.chance(plan.breakage / 2) ? 'nowhere' : draw.pick(plan.departments),
    })),
    ...draw.maybe(known, () => ({ team: draw.pick(teams) })),
  }
}

/** Mostly employed all the time; else from or until a day in the period, or not in it at all. */
function employment(plan: FactsPlan, period: string): Pick<RawPerson, 'hired' | 'left'> {
  const { draw } = plan
  const [first, last] = [firstDay(period), lastDay(period)]
  const inside = () =>
    draw.pick([
      first,
      last,
      addDays(first, 1),
      addDays(first, 14),
      addDays(first, 15),
      addDays(last, -1),
      addDays(last, 1),
      addDays(first, -1),
    ])
  const hired = draw.chance(88) ? draw.pick(['2020-03-01', '2023-12-15', '2019-02-28']) : inside()
  const broken = draw.chance(plan.breakage / 2) ? '2026-02-31' : hired
  return {
    ...draw.maybe(100 - plan.absence / 2, () => ({ hired: broken })),
    ...draw.maybe(5, () => ({ left: inside() })),
  }
}

/** Balances of what has one, and of something else where the facts are mistaken. */
function carried({ draw, scheme, landmarks, breakage }: FactsPlan): Pick<RawPerson, 'carried'> {
  const { components = [], payout } = scheme.pay ?? {}
  const withBalance = components.filter(({ kind, ...rest }) => kind === 'deduction' || 'recoverable' in rest)
  const known = [...withBalance.map(({ id }) => id), ...(payout?.carryNegative === true ? ['payout'] : [])]
  // A balance that nothing takes up any more is lost, which is said.
  const ids = known.length === 0 || draw.chance(1) ? [...components.map(({ id }) => id), 'payout'] : known
  const balance = (): RawNumber =>
    draw.chance(breakage) ? -5 : draw.chance(6) ? '85.1234567890123456' : Math.abs(near(draw, landmarks, 'money'))
  return draw.maybe(known.length === 0 ? 1 : 45, () => ({
    carried: Object.fromEntries(draw.some(ids).map((id) => [id, balance()])),
  }))
}
