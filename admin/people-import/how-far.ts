import type { PeopleImportTold } from './people-import-told.ts'
import type { PeopleImportState, Purpose } from './people-choices.ts'

export const peopleSteps = ['file', 'columns', 'problems', 'changes'] as const
export type PeopleStep = (typeof peopleSteps)[number]

export interface HowFar {
  /** Index of the last step that may be opened. */
  readonly reached: number
  readonly why?: 'file.why' | 'file.why_period' | 'columns.why' | 'problems.why' | 'changes.why'
}

/** How far a file and what its check told allow to go: rows are looked at once it is known who they are about, and applied once nothing is wrong. */
export function howFar(
  { file, period }: PeopleImportState,
  purpose: Purpose,
  told: PeopleImportTold | undefined,
): HowFar {
  if (purpose === 'facts' && period === undefined) return { reached: 0, why: 'file.why_period' }
  if (file === undefined) return { reached: 0, why: 'file.why' }
  if (told === undefined) return { reached: 1 }
  if (!told.columns.some(({ meaning }) => meaning === 'employeeId')) return { reached: 1, why: 'columns.why' }
  if (told.counts.error > 0 || told.fingerprint === undefined) return { reached: 2, why: 'problems.why' }
  return hasChanges(told) ? { reached: 3 } : { reached: 3, why: 'changes.why' }
}

export function hasChanges({ diff }: Pick<PeopleImportTold, 'diff'>): boolean {
  return diff.new + diff.changed > 0
}
