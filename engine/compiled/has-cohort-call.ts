import type { Scheme } from '../compile/scheme.ts'

/** Whether a formula below this pointer contains a rank or a share. */
export function hasCohortCall(scheme: Scheme, path: string): boolean {
  for (const [place, formula] of scheme.formulas) {
    if (formula.cohort.length > 0 && (place === path || place.startsWith(`${path}/`))) return true
  }
  return false
}
