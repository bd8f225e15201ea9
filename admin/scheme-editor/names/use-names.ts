import { useRef } from 'react'
import { buildNames, type Names, type RawScheme } from '../../../engine/index.ts'
import { useDraftValue } from '../draft/use-draft.ts'
import { draftNames } from './draft-names.ts'

/**
 * All that formulas and conditions of the draft may name. While the draft says something that no names can be made of, those that were known
 * last.
 */
export function useNames(): Names {
  const document = useDraftValue<RawScheme>('/document')
  const made = useRef<{ readonly of: RawScheme | undefined; readonly names: Names }>(undefined)
  if (made.current === undefined || made.current.of !== document) {
    made.current = { of: document, names: draftNames(document) ?? made.current?.names ?? noNames() }
  }
  return made.current.names
}

function noNames(): Names {
  const empty: RawScheme = {
    ...{ format: 1, id: 'empty', name: '', cycle: 'month', metrics: [], indicators: [] },
    money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
    score: { scale: 2, rounding: 'half-up' },
  }
  return buildNames(empty, () => undefined)
}
