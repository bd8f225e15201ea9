import { createContext, useContext } from 'react'
import type { DraftStore } from './draft-store.ts'
import type { SelectionStore } from './selection-store.ts'

export interface EditorContext {
  readonly draft: DraftStore
  readonly selection: SelectionStore
  /** The scheme, as the API names it. */
  readonly schemeId: string
  /** Nothing may be changed by whoever looks. */
  readonly isReadOnly: boolean
}

const context = createContext<EditorContext | undefined>(undefined)

export const EditorProvider = context.Provider

/** The editor that a component stands in. */
export function useEditor(): EditorContext {
  const editor = useContext(context)
  if (editor === undefined) throw new Error('this stands outside of the scheme editor')
  return editor
}
