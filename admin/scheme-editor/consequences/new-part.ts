import type { JsonObject, JsonValue } from '../draft/json.ts'
import { freeId, type PartList } from './part-list.ts'

const stems = { rewards: 'reward', penalties: 'penalty', vetoes: 'veto' } as const

/** What a new part of a list begins as: complete, and harmless until somebody says what it is for. */
export function newPart(list: PartList, name: string, parts: readonly JsonValue[]): JsonObject {
  const head = { id: freeId(stems[list], parts), name, when: { all: [{ ...startingComparisons[list] }] } }
  if (list === 'vetoes') return { ...head, score: 0 }
  // Money is left for later: a pay component has to name it.
  const effect = list === 'rewards' ? { kind: 'honour' } : { kind: 'demerit', level: 'minor' }
  return { ...head, effects: [effect] }
}

const perfect = { fact: 'total', operator: 'greaterThanInclusive', value: 100 }
const failed = { fact: 'total', operator: 'lessThan', value: 0 }
const startingComparisons = { rewards: perfect, penalties: failed, vetoes: failed }
