import type { JsonObject } from '../../draft/json.ts'

/** What a metric may count over the history, each the field of that name. */
export const counted = ['bands', 'metric', 'scoreBelow', 'reward', 'penalty', 'demerit'] as const

export type Counted = (typeof counted)[number]

/** What is counted when somebody chooses a kind; `first` is the first thing of it that the scheme has. */
export function startingCount(kind: Counted, first: string): JsonObject {
  if (kind === 'bands') return { bands: first === '' ? [] : [first] }
  if (kind === 'scoreBelow') return { scoreBelow: 60 }
  return { [kind]: kind === 'demerit' ? 'minor' : first }
}
