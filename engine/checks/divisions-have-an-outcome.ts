import { issue } from '../model/issue.ts'
import type { RawScheme } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'

/** A division by what may be zero has a chosen outcome. Broken by the metric 回款 ÷ 应收 without `whenUndefined`. */
export function divisionsHaveAnOutcome({ raw, parts, report }: CheckContext): void {
  for (const [path, formula] of parts.formulas) {
    const [open] = formula.openDivisions
    if (open === undefined || hasStatedOutcome(raw, path)) continue
    const divisor = formula.text.slice(open.from, open.to)
    report(issue('division-without-outcome', 'warning', path, { formula: formula.text, division: divisor }))
  }
}

/** `whenUndefined` stands beside the formula, `whenZero` beside the actual and the target of a completion. */
function hasStatedOutcome(raw: RawScheme, path: string): boolean {
  const owner = path.slice(0, path.lastIndexOf('/'))
  const part = owner
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      raw,
    )
  return typeof part === 'object' && part !== null && 'whenUndefined' in part
}
