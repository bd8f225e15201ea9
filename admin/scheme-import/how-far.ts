import type { SchemeImportTold } from './scheme-import-told.ts'

export const schemeSteps = ['source', 'understood', 'mapping', 'effect', 'draft'] as const
export type SchemeStep = (typeof schemeSteps)[number]

/** How far a wizard may go, and the key of the sentence that says why not further. */
export interface HowFar {
  /** Index of the last step that may be opened. */
  readonly reached: number
  readonly why?:
    | 'mapping.why'
    | 'source.why'
    | 'understood.why_department'
    | 'understood.why_conflict'
    | 'understood.why_wrong'
}

/** How far a source and what its check told allow to go. What the static checks find in the scheme keeps nobody. */
export function howFar(hasSource: boolean, told: SchemeImportTold | undefined): HowFar {
  if (!hasSource) return { reached: 0, why: 'source.why' }
  if (told === undefined) return { reached: 1 }
  if (told.issues.some(isAboutDepartment)) return { reached: 1, why: 'understood.why_department' }
  if (told.conflicts.length > 0) return { reached: 1, why: 'understood.why_conflict' }
  if (told.isReady) return { reached: 4 }
  if (told.document === undefined || !told.issues.some(isAboutMapping)) {
    return { reached: 1, why: 'understood.why_wrong' }
  }
  return { reached: 2, why: 'mapping.why' }
}

/** Whether something found is about a choice of what is what. */
export function isAboutMapping({ path, severity }: { readonly path: string; readonly severity: string }): boolean {
  return severity === 'error' && (path.startsWith('/options/map/') || path === '/options/addMetrics')
}

function isAboutDepartment({ code, path }: { readonly code: string; readonly path: string }): boolean {
  return code === 'department-needed' || path === '/options/department' || code === 'no-such-department'
}
