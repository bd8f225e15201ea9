import { applyChange, type Change } from './change.ts'
import type { JsonObject, JsonValue } from './json.ts'

/** What an editor edits: the document, the values of its blanks, and its worked cases. */
export interface DraftContent {
  readonly document: JsonObject
  readonly parameters: JsonObject
  readonly cases?: JsonObject
}

export interface EditOptions {
  /** Edits of one name that follow each other within a gesture are undone together: `weight:/document/indicators/0`. */
  readonly joins?: string
}

export interface History {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** The draft of one scheme, see `createDraftStore`. */
export interface DraftStore {
  getSnapshot(): DraftContent
  getHistory(): History
  /** Calls back after every change; gives what ends it. */
  subscribe(listener: () => void): () => void
  edit(change: Change, options?: EditOptions): void
  /** Takes the last edit back, and gives the pointer that it was about; nothing where there is none. */
  undo(): string | undefined
  redo(): string | undefined
  /** Ends a gesture: the next edit is undone by itself, whatever its name. */
  endGesture(): void
}

interface Past {
  readonly content: DraftContent
  /** What led from here to the next, or back. */
  readonly at: string
}

const mostUndone = 500
const pauseMs = 1500

/**
 * One immutable content that is changed only by `edit`, with undo and redo. Contents share all that did not change, so that a long
 * history costs little, and `getSnapshot` gives the same object until something changes.
 */
export function createDraftStore(start: DraftContent, now: () => number = Date.now): DraftStore {
  let content = start
  let past: readonly Past[] = []
  let future: readonly Past[] = []
  let history: History = { canUndo: false, canRedo: false }
  let last: { readonly name: string | undefined; readonly atMs: number } | undefined
  const listeners = new Set<() => void>()

  const become = (next: DraftContent) => {
    content = next
    history = { canUndo: past.length > 0, canRedo: future.length > 0 }
    for (const listener of listeners) listener()
  }
  const isJoined = (name: string | undefined) =>
    name !== undefined && last?.name === name && now() - last.atMs <= pauseMs && past.length > 0

  return {
    getSnapshot: () => content,
    getHistory: () => history,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit: (change, { joins } = {}) => {
      const next = contentOf(applyChange({ ...content }, change), content)
      if (next === content) return
      if (!isJoined(joins)) past = [...past.slice(1 - mostUndone), { content, at: change[0]?.at ?? '' }]
      future = []
      last = { name: joins, atMs: now() }
      become(next)
    },
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return undefined
      ;[past, future, last] = [past.slice(0, -1), [...future, { content, at: before.at }], undefined]
      become(before.content)
      return before.at
    },
    redo: () => {
      const after = future.at(-1)
      if (after === undefined) return undefined
      ;[past, future, last] = [[...past, { content, at: after.at }], future.slice(0, -1), undefined]
      become(after.content)
      return after.at
    },
    endGesture: () => {
      last = undefined
    },
  }
}

/** The content that a value is; the one before where it is none, or says the same. */
function contentOf(value: JsonValue, before: DraftContent): DraftContent {
  const { document, parameters, cases }: Partial<DraftContent> = Object(value)
  if (document === undefined || parameters === undefined) return before
  if (document === before.document && parameters === before.parameters && cases === before.cases) return before
  return { document, parameters, ...(cases !== undefined && { cases }) }
}
