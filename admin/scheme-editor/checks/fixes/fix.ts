import type { Issue } from '../../../../engine/index.ts'
import type { Change } from '../../draft/change.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import type { JsonValue } from '../../draft/json.ts'

/** Something that puts an issue right with one edit. */
export interface Fix {
  /** Its sentence: a key of `editor.fixes`, with what it needs. */
  readonly does: FixKind
  readonly params: Readonly<Record<string, string | number>>
  /** What becomes of single values, where the sentence does not say it: `销售额 40 → 44`. */
  readonly details?: readonly string[]
  readonly change: Change
}

export type FixKind =
  | 'as_list'
  | 'as_number'
  | 'as_text'
  | 'as_yes_no'
  | 'from_zero'
  | 'in_formula'
  | 'move_after'
  | 'new_id'
  | 'open_last'
  | 'pay_reward'
  | 'rank_from_one'
  | 'remove_characters'
  | 'remove_entry'
  | 'remove_field'
  | 'remove_group'
  | 'remove_repeated'
  | 'remove_row'
  | 'remove_unused'
  | 'rename_field'
  | 'scale'
  | 'share_rest'
  | 'sort_bands'
  | 'sort_rows'
  | 'suggested'
  | 'swap_limits'
  | 'wrap'
  | 'write'

/** The fixes of one issue, the likeliest first; none where nothing is safe. `path` of the issue leads into the draft. */
export type FixMaker = (found: Issue, content: DraftContent) => readonly Fix[]

/** A fix that writes one value. */
export function setting(does: FixKind, params: Fix['params'], at: string, value: JsonValue | undefined): Fix {
  return { does, params, change: [{ at, do: 'set', value }] }
}

/** A fix that takes something away. */
export function removing(does: FixKind, params: Fix['params'], at: string): Fix {
  return { does, params, change: [{ at, do: 'remove' }] }
}
