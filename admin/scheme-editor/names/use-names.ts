import { useRef } from 'react'
import { buildNames, type Names, type RawScheme } from '../../../engine/index.ts'
import { useDraftValue } from '../draft/use-draft.ts'

/**
 * All that formulas and conditions of the draft may name. While the draft says something that no names can be made of, those that were known
 * last.
 */
export function useNames(): Names {
  const document = useDraftValue<RawScheme>('/document')
  const made = useRef<{ readonly of: RawScheme | undefined; readonly names: Names }>(undefined)
  if (made.current === undefined || made.current.of !== document) {
    made.current = { of: document, names: namesOf(document) ?? made.current?.names ?? noNames() }
  }
  return made.current.names
}

/** Made once for each document, however many fields ask. */
const known = new WeakMap<RawScheme, Names>()

/** The names of a document, whatever it says: one that is being written may lack anything. */
function namesOf(document: RawScheme | undefined): Names | undefined {
  if (document === undefined) return undefined
  try {
    const names = known.get(document) ?? buildNames(document, () => undefined)
    known.set(document, names)
    return names
  } catch {
    return undefined
  }
}

function noNames(): Names {
  const empty: RawScheme = {
    ...{ format: 1, id: 'empty', name: '', cycle: 'month', metrics: [], indicators: [] },
    money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
    score: { scale: 2, rounding: 'half-up' },
  }
  return buildNames(empty, () => undefined)
}
