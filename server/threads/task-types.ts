import type { ColumnsToRead, SheetAnswer, SheetToRead } from '../imports/people/reading/sheet-messages.ts'
import type { SchemeImportTaskTypes } from '../imports/schemes/scheme-import-task-types.ts'
import type { PreviewAnswer, PreviewStart } from '../preview/preview-task-types.ts'
import type { CohortEvaluated, CohortToEvaluate } from '../uses/runs/evaluation-task.ts'
import type { Recomputed, RunToRecompute } from '../uses/runs/recompute-task.ts'
import type { DraftFindings, DraftToCheck } from '../uses/schemes/check-draft.ts'

/** What the tasks of threads take and give, by name: everything in it can be copied from thread to thread. */
export interface TaskTypes extends SchemeImportTaskTypes {
  'read-sheet': { readonly start: SheetToRead; readonly part: ColumnsToRead; readonly answer: SheetAnswer }
  'check-draft': { readonly start: DraftToCheck; readonly part: never; readonly answer: DraftFindings }
  preview: { readonly start: PreviewStart; readonly part: string; readonly answer: PreviewAnswer }
  'evaluate-cohort': { readonly start: CohortToEvaluate; readonly part: string; readonly answer: CohortEvaluated }
  'recompute-run': { readonly start: RunToRecompute; readonly part: string; readonly answer: Recomputed }
}

export type TaskName = keyof TaskTypes
