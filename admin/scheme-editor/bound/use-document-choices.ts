import { isList, isObject, type JsonValue } from '../draft/json.ts'
import { useDraftValue } from '../draft/use-draft.ts'
import { useMemo } from 'react'
import type { NamedChoice } from './BoundChoice.tsx'

/** What a list of the document names, as choices: `posts`, `departments`, `raters`, `metrics`, `parameters`, `pay/components`, `bands/rows`. */
export function useDocumentChoices(
  list: string,
  isWanted: (member: Readonly<Record<string, JsonValue>>) => boolean = everyone,
): readonly NamedChoice[] {
  const members = useDraftValue<JsonValue>(`/document/${list}`)
  return useMemo(() => {
    const all = isList(members) ? members.filter(isObject) : []
    return all
      .filter(isWanted)
      .flatMap(({ id, name }) =>
        typeof id === 'string' ? [{ value: id, name: typeof name === 'string' ? name : id }] : [],
      )
  }, [members, isWanted])
}

const everyone = () => true
