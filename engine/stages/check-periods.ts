import type { Scheme } from '../compile/scheme.ts'
import { compareCycles, cycleOf, parsePeriod, periodOfCycle } from '../kernel/period.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { PeriodKey, RawFacts } from '../model/raw/facts.ts'
import { fitsCycle } from './rolled-up-period.ts'

type Report = (issue: Issue) => void

/** Whether the period of the facts is one, and one that the scheme is evaluated for. Gives whether it can be read. */
export function checkPeriod(scheme: Scheme, { period }: RawFacts, report: Report): boolean {
  if (parsePeriod(period) === undefined) {
    report(issue('period-malformed', 'error', '/period', { period }))
    return false
  }
  if (!fitsCycle(scheme, period)) {
    const cycles = [scheme.raw.cycle, ...(scheme.raw.rollUps ?? []).map((each) => each.cycle)].join(', ')
    report(issue('period-not-of-cycle', 'error', '/period', { period, cycles }))
  }
  return true
}

type Entries = readonly { readonly period: PeriodKey }[] | undefined

/** Each period once, every one of them readable. */
export function checkPeriodsOnce(entries: Entries, path: string, report: Report): void {
  const seen = new Set<PeriodKey>()
  entries?.forEach(({ period }, index) => {
    const at = `${path}/${index}/period`
    if (parsePeriod(period) === undefined) report(issue('period-malformed', 'error', at, { period }))
    else if (seen.has(period)) report(issue('period-twice', 'error', at, { period }))
    seen.add(period)
  })
}

/** Smaller periods lie inside the period of the facts. */
export function checkPartsInside(whole: PeriodKey, parts: Entries, path: string, report: Report): void {
  parts?.forEach(({ period }, index) => {
    if (parsePeriod(period) === undefined || isInside(period, whole)) return
    report(issue('part-outside-period', 'error', `${path}/${index}/period`, { part: period, period: whole }))
  })
}

function isInside(part: PeriodKey, whole: PeriodKey): boolean {
  const isFiner = compareCycles(cycleOf(part), cycleOf(whole)) < 0
  return isFiner && periodOfCycle(part, cycleOf(whole)) === whole
}
