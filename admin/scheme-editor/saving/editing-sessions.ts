import { createDraftStore, type DraftContent, type DraftStore } from '../draft/draft-store.ts'
import { type Autosave, createAutosave } from './autosave.ts'
import type { SaveAnswer } from './save-state.ts'

/** The draft of one scheme that somebody edits, and its saving. */
export interface EditingSession {
  readonly schemeId: string
  readonly userId: string
  readonly draft: DraftStore
  readonly autosave: Autosave
}

export interface Opening {
  readonly schemeId: string
  readonly userId: string
  readonly version: number
  readonly content: DraftContent
  readonly save: (content: DraftContent, version: number) => Promise<SaveAnswer>
}

/** Drafts that are not saved yet, by scheme: whoever leaves the editor and comes back finds theirs again. In memory only. */
const kept = new Map<string, EditingSession>()

const clock = {
  later: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** The draft that was left unsaved here by the same user, else a new one of what the server answered. */
export function openSession(opening: Opening): EditingSession {
  const { schemeId, userId, version, content, save } = opening
  const left = kept.get(schemeId)
  if (left?.userId === userId && left.autosave.getState().kind !== 'saved') return left
  left?.autosave.stop()
  const draft = createDraftStore(content)
  const session = { schemeId, userId, draft, autosave: createAutosave({ draft, version, save, clock }) }
  kept.set(schemeId, session)
  return session
}

/** Whether anything that was edited here is not saved. */
export function isAnythingUnsaved(): boolean {
  return [...kept.values()].some(({ autosave }) => autosave.getState().kind !== 'saved')
}
