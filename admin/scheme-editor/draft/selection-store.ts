/** Where somebody is: which section is open, and the part that was jumped to last. */
export interface Selection {
  readonly section: string
  readonly pointer: string | undefined
  /** One more with each jump, so that jumping twice to the same place goes there twice. */
  readonly jumps: number
}

export interface SelectionStore {
  getSnapshot(): Selection
  subscribe(listener: () => void): () => void
  open(section: string): void
  /** Opens the section that a pointer belongs to and has its field focused. */
  jumpTo(pointer: string): void
}

/** Which section is open; `sectionOf` tells the one that a pointer belongs to. */
export function createSelectionStore(first: string, sectionOf: (pointer: string) => string): SelectionStore {
  let selection: Selection = { section: first, pointer: undefined, jumps: 0 }
  const listeners = new Set<() => void>()
  const become = (next: Selection) => {
    selection = next
    for (const listener of listeners) listener()
  }
  return {
    getSnapshot: () => selection,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open: (section) => become({ ...selection, section, pointer: undefined }),
    jumpTo: (pointer) => become({ section: sectionOf(pointer), pointer, jumps: selection.jumps + 1 }),
  }
}
