import type { PersonOutcome, RawScheme } from '../../../engine/index.ts'
import type { TableHits } from './live-summary.ts'

const lists = ['rewards', 'penalties'] as const

/** How many people met each reward and each penalty of a scheme. */
export interface MetTally {
  put(outcome: PersonOutcome): void
  result(): readonly TableHits[]
}

export function metTally(document: RawScheme): MetTally {
  const counts = lists.map((list) => ({ list, people: new Map((document[list] ?? []).map(({ id }) => [id, 0])) }))
  return {
    put: (outcome) => {
      if (outcome.status !== 'complete') return
      for (const { list, people } of counts) {
        for (const { id } of outcome[list] ?? []) people.set(id, (people.get(id) ?? 0) + 1)
      }
    },
    result: () => counts.map(({ list, people }) => ({ path: `/${list}`, hits: [...people.values()] })),
  }
}
