import { compareCycles } from '../kernel/period.ts'
import { issue } from '../model/issue.ts'
import type { Cycle, RawScheme } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'

/**
 * A scheme is rolled up for coarser cycles only, and rewards, penalties and pay are due in cycles that it is evaluated for. Broken
 * by an award with the cycle `year` in a monthly scheme without a roll-up to the year: nobody would ever get it.
 */
export function cyclesComeAbout({ raw, report }: CheckContext): void {
  raw.rollUps?.forEach(({ cycle }, index) => {
    if (compareCycles(cycle, raw.cycle) > 0) return
    report(issue('roll-up-not-coarser', 'error', `/rollUps/${index}/cycle`, { cycle, own: raw.cycle }))
  })
  const known = [raw.cycle, ...(raw.rollUps ?? []).map((each) => each.cycle)]
  for (const { name, cycles, path } of dueParts(raw)) {
    cycles.forEach((cycle, index) => {
      if (known.includes(cycle)) return
      report(issue('cycle-never-due', 'warning', `${path}/cycles/${index}`, { name, cycle, cycles: known.join(', ') }))
    })
  }
}

function dueParts(raw: RawScheme): readonly { name: string; cycles: readonly Cycle[]; path: string }[] {
  const placed = (list: readonly { name: string; cycles?: Cycle[] }[] | undefined, path: string) =>
    (list ?? []).map(({ name, cycles = [] }, index) => ({ name, cycles, path: `${path}/${index}` }))
  return [
    ...placed(raw.rewards, '/rewards'),
    ...placed(raw.penalties, '/penalties'),
    ...placed(raw.pay?.components, '/pay/components'),
  ]
}
