import type { Issue } from '../../../engine/index.ts'
import type { DraftContent } from '../draft/draft-store.ts'
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
  /** Not sent while its form is wrong. */
  | { readonly kind: 'held'; readonly problem: Issue }
  | { readonly kind: 'refused'; readonly message: string; readonly said: readonly Said[] }
  | { readonly kind: 'conflict'; readonly version: number; readonly theirs: DraftContent }

const withMore: ReadonlySet<SaveState['kind']> = new Set(['held', 'refused', 'conflict'])

/** Whether two states tell the same, so that nobody needs to hear of the second. */
export function isSameState(one: SaveState, other: SaveState): boolean {
  return one.kind === other.kind && (!withMore.has(one.kind) || JSON.stringify(one) === JSON.stringify(other))
}

/** While a call is under way, or somebody has to decide first, nothing is sent. */
export function waitsForOthers({ kind }: SaveState): boolean {
  return kind === 'saving' || kind === 'conflict' || kind === 'signed-out'
}

/** A save whose answer got lost meets its own result as a newer version: then it is saved. */
export function ownAnswer(answer: SaveAnswer, sent: DraftContent): SaveAnswer {
  if (answer.kind !== 'conflict' || !saysTheSame({ ...answer.theirs }, { ...sent })) return answer
  return { kind: 'saved', version: answer.version }
}
