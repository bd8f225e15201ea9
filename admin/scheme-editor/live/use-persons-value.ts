import { useMemo } from 'react'
import type { RawScheme } from '../../../engine/index.ts'
import { useEditor } from '../draft/draft-context.ts'
import { figureValues } from './figure-name.ts'
import { useLiveState } from './live-context.ts'
import { personsValues } from './persons-values.ts'

/** What a name of a formula comes to for the person whose calculation was looked at last, as people read it. */
export function usePersonsValue(): ((id: string) => string | undefined) | undefined {
  const { draft } = useEditor()
  const outcome = useLiveState(({ sheet }) => sheet?.outcome)
  return useMemo(() => {
    if (outcome == null) return undefined
    const values = personsValues(outcome)
    // It has just been evaluated, so that it is a scheme.
    const shown = figureValues(draft.getSnapshot().document as unknown as RawScheme)
    return (id) => {
      const value = values.get(id)
      return value === undefined || value === '' ? undefined : shown(id, value)
    }
  }, [outcome, draft])
}
