import { useMemo } from 'react'
import { type Indicator, indicatorsOf, type RawScheme } from '../../../../engine/index.ts'
import type { NamedChoice } from '../../bound/BoundChoice.tsx'
import { useDraftValue } from '../../draft/use-draft.ts'

/** All indicators of the draft as choices, in the order of the tree; none while the tree is no tree. */
export function useIndicatorChoices(isWanted: (indicator: Indicator) => boolean = all): readonly NamedChoice[] {
  const document = useDraftValue<RawScheme>('/document')
  return useMemo(() => {
    try {
      const every = document === undefined ? [] : indicatorsOf(document)
      return every.flatMap(({ indicator }) =>
        isWanted(indicator) ? [{ value: indicator.id, name: indicator.name }] : [],
      )
    } catch {
      return []
    }
  }, [document, isWanted])
}

const all = () => true
