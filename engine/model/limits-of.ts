import type { OutcomeReason, PersonOutcome } from './raw/outcome.ts'

/** What a figure came up against: a cap, a floor, a gate that stayed closed, or a veto. */
export type LimitKind = 'cap' | 'floor' | 'gate' | 'veto'

/** By the codes of the notes that say so. */
export const limitKinds: ReadonlyMap<string, LimitKind> = new Map([
  ['capped', 'cap'],
  ['clawback-limited', 'cap'],
  ['deduction-carried', 'cap'],
  ['deduction-dropped', 'cap'],
  ['times-limited', 'cap'],
  ['limit-reached', 'cap'],
  ['floored', 'floor'],
  ['gate-closed', 'gate'],
  ['vetoed', 'veto'],
])

export interface LimitNote {
  readonly kind: LimitKind
  readonly code: string
  readonly figure: string
  /** The same for the same code and figure. */
  readonly key: string
}

/** The limits that somebody's figures came to, each once. */
export function limitsOf({ notes }: PersonOutcome): readonly LimitNote[] {
  if (notes === undefined) return []
  const found = new Map(notes.flatMap(limitOf).map((note) => [note.key, note]))
  return [...found.values()]
}

function limitOf({ code, figure }: OutcomeReason): readonly LimitNote[] {
  const kind = limitKinds.get(code)
  return kind === undefined ? [] : [{ kind, code, figure, key: `${code} ${figure}` }]
}
