import type { Issue, PersonOutcome } from '../../../engine/index.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import type { PersonAsCase } from './case-of-person.ts'
import type { CohortHead } from './held-cohort.ts'
import type { LiveSummary } from './live-summary.ts'

/** What the page tells the worker. Numbers go up: what an older one asked for is of no interest any more. */
export type ToWorker =
  | { readonly kind: 'load'; readonly load: number; readonly path: string; readonly language: string }
  | {
      readonly kind: 'evaluate'
      readonly turn: number
      readonly content: DraftContent
      /** How many people took each row of each table. */
      readonly withRows: boolean
    }
  | {
      readonly kind: 'explain'
      readonly turn: number
      readonly content: DraftContent
      readonly employee: string
    }
  /** Asks for somebody as a case of the draft; `ask` tells the answers apart. */
  | { readonly kind: 'as-case'; readonly ask: number; readonly content: DraftContent; readonly employee: string }

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: 'loading'; readonly load: number; readonly done: number; readonly all: number }
  | { readonly kind: 'loaded'; readonly load: number; readonly head: LoadedHead; readonly isCompared: boolean }
  /** The thread itself has failed. */
  | { readonly kind: 'broken' }
  /** The server refused; 0 where it cannot be reached. */
  | { readonly kind: 'refused'; readonly load: number; readonly status: number; readonly message: string }
  | {
      readonly kind: 'evaluated'
      readonly turn: number
      readonly load: number
      readonly summary: LiveSummary
      /** Milliseconds from the message that asked for it. */
      readonly tookMs: number
    }
  | { readonly kind: 'unfit'; readonly turn: number; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'explained'
      readonly turn: number
      readonly employee: string
      /** With its trace; undefined where nothing can be said. */
      readonly outcome: PersonOutcome | undefined
    }
  | { readonly kind: 'as-case'; readonly ask: number; readonly answer: PersonAsCase }

/** As much as the page needs to know of the people that the worker holds. */
export type LoadedHead = Omit<CohortHead, 'groups' | 'metrics' | 'against'> & { readonly against?: string }
