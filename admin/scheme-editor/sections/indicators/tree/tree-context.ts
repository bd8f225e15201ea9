import { createContext, useContext } from 'react'
import type { NamedChoice } from '../../../bound/BoundChoice.tsx'
import type { Blanks } from '../weights/blanks.ts'
import type { Place } from '../weights/level-sum.ts'

/** What all rows of the tree share. Rows are told apart by the ids of their indicators, which stay when they are moved. */
export interface TreeContext {
  readonly isClosed: (id: string) => boolean
  readonly toggleClosed: (id: string) => void
  readonly isLocked: (id: string) => boolean
  readonly toggleLocked: (id: string) => void
  readonly chosen: string | undefined
  readonly choose: (pointer: string | undefined) => void
  /** Posts that have a column of their own. */
  readonly columns: readonly NamedChoice[]
  /** Places whose weights the default column shows. */
  readonly places: readonly Place[]
  readonly placeName: (place: Place) => string
  readonly blanks: Blanks
  /** Notes that an indicator was just made, so that its id follows its name. */
  readonly noteFresh: (id: string) => void
}

const context = createContext<TreeContext | undefined>(undefined)

export const TreeProvider = context.Provider

/** The tree of indicators that a component stands in. */
export function useTree(): TreeContext {
  const tree = useContext(context)
  if (tree === undefined) throw new Error('this stands outside of the tree of indicators')
  return tree
}
