import type { PersonOutcome } from '../../../engine/index.ts'
import type { LimitKind } from './live-summary.ts'

/** The remarks of outcomes that say that a figure came to a cap, a floor or a gate. */
const kinds: ReadonlyMap<string, LimitKind> = new Map([
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

const none: readonly LimitNote[] = []

/** The limits that somebody's figures came to, each once. */
export function limitsOf({ notes }: PersonOutcome): readonly LimitNote[] {
  if (notes === undefined) return none
  const found = new Map<string, LimitNote>()
  for (const { code, figure } of notes) {
    const kind = kinds.get(code)
    if (kind !== undefined) found.set(`${code} ${figure}`, { kind, code, figure, key: `${code} ${figure}` })
  }
  return [...found.values()]
}
