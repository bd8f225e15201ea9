import { readSheetTask } from '../imports/people/reading/read-sheet-task.ts'
import { locateFoundTask, planSchemeImportTask, readSchemeUploadTask } from '../imports/schemes/scheme-import-tasks.ts'
import { previewTask } from '../preview/preview-task.ts'
import { evaluateCohortTask } from '../uses/runs/evaluation-task.ts'
import { recomputeRunTask } from '../uses/runs/recompute-task.ts'
import { checkDraftTask } from '../uses/schemes/check-draft-task.ts'
import type { TaskName } from './task-types.ts'
import type { Task } from './threads.ts'

/** Every task that the threads of the server can run. */
export const tasks: { readonly [N in TaskName]: Task<N> } = {
  'read-sheet': readSheetTask,
  'read-scheme-upload': readSchemeUploadTask,
  'plan-scheme-import': planSchemeImportTask,
  'locate-found': locateFoundTask,
  'check-draft': checkDraftTask,
  preview: previewTask,
  'evaluate-cohort': evaluateCohortTask,
  'recompute-run': recomputeRunTask,
}
