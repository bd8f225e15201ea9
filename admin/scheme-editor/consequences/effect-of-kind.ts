import type { Effect } from '../../../engine/index.ts'

/** An effect of another kind, with the note of the one before where both have one. */
export function effectOfKind(kind: Effect['kind'], before: Effect): Effect {
  if (kind === before.kind) return before
  if (kind === 'money') return { kind, amount: '0' }
  const note = 'note' in before && before.note !== undefined ? { note: before.note } : {}
  return kind === 'demerit' ? { kind, level: 'minor', ...note } : { kind, ...note }
}
