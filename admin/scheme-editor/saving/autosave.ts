import type { DraftContent, DraftStore } from '../draft/draft-store.ts'
import { saysTheSame } from '../draft/share.ts'

/** A sentence of the server about a part of the draft. */
export interface Said {
  /** JSON pointer into the draft. */
  readonly path: string
  readonly message: string
}

/** What came of trying to save. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'refused'; readonly message: string; readonly said: readonly Said[] }
  /** Somebody else saved first: what stands now. */
  | { readonly kind: 'conflict'; readonly version: number; readonly theirs: DraftContent }
  | { readonly kind: 'signed-out' }
  /** No answer, or none that says anything about the draft: worth trying again. */
  | { readonly kind: 'offline' }

export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' | 'offline' | 'signed-out' }
  | { readonly kind: 'refused'; readonly message: string; readonly said: readonly Said[] }
  | { readonly kind: 'conflict'; readonly version: number; readonly theirs: DraftContent }

/** The part of a clock that waiting needs; `later` gives what calls it off. */
export interface Clock {
  later(ms: number, run: () => void): () => void
}

export interface Saving {
  readonly draft: Pick<DraftStore, 'getSnapshot' | 'subscribe'>
  /** The version that the draft was read at. */
  readonly version: number
  readonly save: (content: DraftContent, version: number) => Promise<SaveAnswer>
  readonly clock: Clock
}

export interface Autosave {
  getState(): SaveState
  subscribe(listener: () => void): () => void
  /** The content that stands on the server, as far as is known, and its version. */
  getSaved(): { readonly content: DraftContent; readonly version: number }
  /** Saves at once what is not saved yet; what waits for a person's decision goes on waiting. */
  flush(): void
  /** Goes on after somebody has signed in again. */
  resume(): void
  /** Ends a conflict: the draft is from now on a change of `theirs`, which stands at `version`. */
  settle(theirs: DraftContent, version: number): void
  /** Saves nothing any more. */
  stop(): void
}

const pauseMs = 1500
const firstRetryMs = 2000
const longestRetryMs = 30_000

/**
 * Saves a draft by itself, 1.5 seconds after its last change, one call at a time. Where it is not saved the draft stays as it is: without
 * an answer it tries again, ever more rarely; refused it waits for the next change; in a conflict or without a session it waits for `settle` or
 * `resume`.
 */
export function createAutosave({ draft, version: startVersion, save, clock }: Saving): Autosave {
  let saved = { content: draft.getSnapshot(), version: startVersion }
  let state: SaveState = { kind: 'saved' }
  let callOff = () => {}
  let retryMs = firstRetryMs
  let isStopped = false
  /** What the server has refused is not sent again as it was. */
  let refused: DraftContent | undefined
  const listeners = new Set<() => void>()

  const become = (next: SaveState) => {
    if (next.kind === state.kind && next.kind !== 'refused' && next.kind !== 'conflict') return
    state = next
    for (const listener of listeners) listener()
  }
  const waits = () => state.kind === 'saving' || state.kind === 'conflict' || state.kind === 'signed-out'
  const saveAfter = (ms: number) => {
    callOff()
    if (!isStopped) callOff = clock.later(ms, send)
  }
  const changed = () => {
    refused = undefined
    if (waits()) return
    if (draft.getSnapshot() === saved.content) {
      callOff()
      become({ kind: 'saved' })
      return
    }
    if (state.kind !== 'offline') become({ kind: 'unsaved' })
    saveAfter(state.kind === 'offline' ? Math.max(pauseMs, retryMs) : pauseMs)
  }
  const goOn = () => {
    become({ kind: 'unsaved' })
    changed()
  }
  const send = () => {
    callOff()
    const content = draft.getSnapshot()
    if (isStopped || waits() || content === saved.content || content === refused) return
    become({ kind: 'saving' })
    const sent = content
    save(sent, saved.version).then(
      (answer) => take(answer, sent),
      () => take({ kind: 'offline' }, sent),
    )
  }
  const take = (answer: SaveAnswer, sent: DraftContent) => {
    if (isStopped) return
    const known = ownAnswer(answer, sent)
    if (known.kind !== 'offline') retryMs = firstRetryMs
    refused = known.kind === 'refused' ? sent : undefined
    if (known.kind === 'saved') {
      saved = { content: sent, version: known.version }
      goOn()
      return
    }
    become(known)
    if (known.kind === 'offline') {
      saveAfter(retryMs)
      retryMs = Math.min(retryMs * 2, longestRetryMs)
    }
    if (known.kind === 'refused' && draft.getSnapshot() !== sent) changed()
  }

  const unsubscribe = draft.subscribe(changed)
  return {
    getState: () => state,
    getSaved: () => saved,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: send,
    resume: () => {
      if (state.kind !== 'signed-out') return
      become({ kind: 'unsaved' })
      send()
    },
    settle: (theirs, version) => {
      if (state.kind !== 'conflict') return
      saved = { content: theirs, version }
      become({ kind: 'unsaved' })
      if (saysTheSame({ ...theirs }, { ...draft.getSnapshot() })) saved = { content: draft.getSnapshot(), version }
      changed()
      send()
    },
    stop: () => {
      isStopped = true
      callOff()
      unsubscribe()
    },
  }
}

/** A save whose answer got lost meets its own result as a newer version: then it is saved. */
function ownAnswer(answer: SaveAnswer, sent: DraftContent): SaveAnswer {
  if (answer.kind !== 'conflict' || !saysTheSame({ ...answer.theirs }, { ...sent })) return answer
  return { kind: 'saved', version: answer.version }
}
