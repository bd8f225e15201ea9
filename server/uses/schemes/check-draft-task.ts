import type { Task } from '../../threads/threads.ts'
import { checkDraft } from './check-draft.ts'

/** Checks one draft and answers with what was found. */
export const checkDraftTask: Task<'check-draft'> = async function* (draft) {
  yield await checkDraft(draft)
}
