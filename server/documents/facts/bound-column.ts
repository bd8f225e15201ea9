import { columnLetters } from '../table/column-letters.ts'
import type { NamedTarget, Target } from './targets.ts'

/** A column of the table and what it is about. */
export interface BoundColumn {
  readonly index: number
  readonly letters: string
  readonly key: string
  readonly target: Target
}

export function boundTo({ key, target }: NamedTarget, index: number): BoundColumn {
  return { index, letters: columnLetters(index), key, target }
}
