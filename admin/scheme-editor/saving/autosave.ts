import type { Issue } from '../../../engine/index.ts'
import type { DraftContent, DraftStore } from '../draft/draft-store.ts'
import { observed } from '../draft/observed.ts'
import { saysTheSame } from '../draft/share.ts'
import { isSameState, ownAnswer, type SaveAnswer, type SaveState, waitsForOthers } from './save-state.ts'
import { type Clock, saveTimer } from './save-timer.ts'

export interface Saving {
  readonly draft: Pick<DraftStore, 'getSnapshot' | 'subscribe'>
  /** The version that the draft was read at. */
  readonly version: number
  readonly save: (content: DraftContent, version: number) => Promise<SaveAnswer>
  readonly clock: Clock
}

/** Tells whether the form of a content is right, and when more is known about that. */
export interface FormJudge {
  formOf(content: DraftContent): Issue | 'unknown' | undefined
  subscribe(listener: () => void): () => void
}

export interface Autosave {
  getState(): SaveState
  subscribe(listener: () => void): () => void
  /** The content that stands on the server, as far as is known, and its version. */
  getSaved(): { readonly content: DraftContent; readonly version: number }
  /** Saves at once what is not saved yet; what waits for a person's decision goes on waiting. */
  flush(): void
  /** Sends from now on only what this judge finds well-formed; gives what ends that. */
  heed(judge: FormJudge): () => void
  /** Goes on after somebody has signed in again. */
  resume(): void
  /** Ends a conflict: the draft is from now on a change of `theirs`, which stands at `version`. */
  settle(theirs: DraftContent, version: number): void
  /** Saves nothing any more. */
  stop(): void
}

/** So often a draft waits for a judge who says nothing; then the server judges. */
const mostWaits = 4

/**
 * Saves a draft by itself, 1.5 seconds after its last change, one call at a time. Where it is not saved the draft stays as it is: without
 * an answer it tries again, ever more rarely; of a wrong form it is held until that is right; refused it waits for the next change; in a
 * conflict or without a session it waits for `settle` or `resume`.
 */
export function createAutosave(saving: Saving): Autosave {
  const own = new DraftSaving(saving)
  return {
    getState: own.state.get,
    subscribe: own.state.subscribe,
    getSaved: () => own.saved,
    flush: () => own.send(),
    heed: (judge) => own.heed(judge),
    resume: () => own.resume(),
    settle: (theirs, version) => own.settle(theirs, version),
    stop: () => own.stop(),
  }
}

class DraftSaving {
  readonly state = observed<SaveState>({ kind: 'saved' })
  saved: { readonly content: DraftContent; readonly version: number }
  readonly #saving: Saving
  readonly #timer: ReturnType<typeof saveTimer>
  readonly #unsubscribe: () => void
  #judge: FormJudge | undefined
  /** Was to be sent before its form was known. */
  #isDue = false
  #waits = 0
  #isStopped = false
  /** What is not sent again as it is: the server has refused it, or its form is wrong. */
  #unfit: DraftContent | undefined

  constructor(saving: Saving) {
    this.#saving = saving
    this.saved = { content: saving.draft.getSnapshot(), version: saving.version }
    this.#timer = saveTimer(saving.clock, () => this.send())
    this.#unsubscribe = saving.draft.subscribe(() => this.#changed())
  }

  send(): void {
    this.#timer.callOff()
    const content = this.#saving.draft.getSnapshot()
    if (this.#isStopped || waitsForOthers(this.state.get())) return
    if (content === this.saved.content || content === this.#unfit) return
    const form = this.#judge?.formOf(content)
    this.#isDue = form === 'unknown' && this.#waits < mostWaits
    this.#waits = this.#isDue ? this.#waits + 1 : 0
    if (this.#isDue) this.#timer.afterChange()
    else if (form === undefined || form === 'unknown') this.#call(content)
    else this.#hold(content, form)
  }

  heed(judge: FormJudge): () => void {
    this.#judge = judge
    const unsubscribe = judge.subscribe(() => this.#judged(judge))
    return () => {
      unsubscribe()
      if (this.#judge === judge) this.#judge = undefined
    }
  }

  resume(): void {
    if (this.state.get().kind !== 'signed-out') return
    this.#become({ kind: 'unsaved' })
    this.send()
  }

  settle(theirs: DraftContent, version: number): void {
    if (this.state.get().kind !== 'conflict') return
    const content = this.#saving.draft.getSnapshot()
    this.saved = { content: saysTheSame({ ...theirs }, { ...content }) ? content : theirs, version }
    this.#become({ kind: 'unsaved' })
    this.#changed()
    this.send()
  }

  stop(): void {
    this.#isStopped = true
    this.#timer.callOff()
    this.#unsubscribe()
  }

  #call(content: DraftContent): void {
    this.#become({ kind: 'saving' })
    this.#saving.save(content, this.saved.version).then(
      (answer) => this.#take(answer, content),
      () => this.#take({ kind: 'offline' }, content),
    )
  }

  #hold(content: DraftContent, problem: Issue): void {
    this.#unfit = content
    this.#become({ kind: 'held', problem })
  }

  /** What was held, or waited for this, is looked at again. */
  #judged(judge: FormJudge): void {
    const content = this.#saving.draft.getSnapshot()
    const isWanted = this.#isDue || this.state.get().kind === 'held'
    if (isWanted && judge.formOf(content) !== 'unknown') this.send()
  }

  #changed(): void {
    this.#unfit = undefined
    const state = this.state.get()
    if (waitsForOthers(state) || this.#isStopped) return
    if (this.#saving.draft.getSnapshot() === this.saved.content) {
      this.#timer.callOff()
      this.#become({ kind: 'saved' })
      return
    }
    if (state.kind !== 'offline' && state.kind !== 'held') this.#become({ kind: 'unsaved' })
    this.#timer.afterChange()
  }

  #take(answer: SaveAnswer, sent: DraftContent): void {
    if (this.#isStopped) return
    const known = ownAnswer(answer, sent)
    if (known.kind !== 'offline') this.#timer.answered()
    this.#unfit = known.kind === 'refused' ? sent : undefined
    if (known.kind === 'saved') {
      this.saved = { content: sent, version: known.version }
      this.#become({ kind: 'unsaved' })
      this.#changed()
      return
    }
    this.#become(known)
    if (known.kind === 'offline') this.#timer.afterFailure()
    if (known.kind === 'refused' && this.#saving.draft.getSnapshot() !== sent) this.#changed()
  }

  #become(next: SaveState): void {
    if (!isSameState(next, this.state.get())) this.state.set(next)
  }
}
