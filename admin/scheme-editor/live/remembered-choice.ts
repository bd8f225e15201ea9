import type { CohortChosen } from './cohort-path.ts'

let choice: Partial<CohortChosen> = {}

/** Whose figures were looked at last, as long as the page is open: nobody chooses them anew for each scheme. */
export function rememberedChoice(): Partial<CohortChosen> {
  return choice
}

export function rememberChoice(next: Partial<CohortChosen>): Partial<CohortChosen> {
  choice = next
  return next
}
