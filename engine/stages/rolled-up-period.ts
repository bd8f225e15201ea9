import type { Scheme } from '../compile/scheme.ts'
import { compareCycles, cycleOf } from '../kernel/period.ts'
import type { PeriodKey } from '../model/raw/facts.ts'

/** Whether this period's scores are rolled up from the results of smaller ones, rather than scored anew from its own facts. */
export function isRolledUp(scheme: Scheme, period: PeriodKey): boolean {
  const cycle = cycleOf(period)
  const isAnew = scheme.raw.rollUps?.find((each) => each.cycle === cycle)?.score === 'anew'
  return !isAnew && compareCycles(cycle, scheme.raw.cycle) > 0
}

/** Whether the scheme can be evaluated for this period: its own cycle, or one it is rolled up for. */
export function fitsCycle(scheme: Scheme, period: PeriodKey): boolean {
  const cycle = cycleOf(period)
  return cycle === scheme.raw.cycle || (scheme.raw.rollUps ?? []).some((each) => each.cycle === cycle)
}
