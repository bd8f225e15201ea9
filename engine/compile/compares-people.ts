import { indicatorsOf } from '../model/indicators-of.ts'
import type { Scheme } from './scheme.ts'

/**
 * Whether anyone's outcome depends on the others in the run: ranks, shares, forced distribution, pools. Where not, people may be
 * evaluated portion by portion; the totals of portions add up to those of all.
 */
export function comparesPeople({ raw, components, formulas, bands }: Scheme): boolean {
  const hasPool = components.some((component) => component.raw.kind === 'pool')
  const hasRank = indicatorsOf(raw).some(({ indicator }) => indicator.scoring?.kind === 'rank')
  const hasCall = [...formulas.values()].some((formula) => formula.cohort.length > 0)
  return hasPool || hasRank || hasCall || raw.rank !== undefined || bands?.forced !== undefined
}
