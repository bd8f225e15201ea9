import { useCallback, useId } from 'react'
import type { JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import { useIssuesAt } from '../checks/use-issues.ts'
import type { BoundField } from './bound-field.ts'
import { useSchemaWords } from './use-words.ts'

/** A part of the draft with its words, what the checks say about it, and how it is changed; `undefined` takes it away. */
export function useBound({ pointer, words }: BoundField) {
  const value = useDraftValue<JsonValue>(pointer)
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const issues = useIssuesAt(pointer)
  const fieldId = useId()
  const { label, help } = useSchemaWords()(words)
  const write = useCallback(
    (next: JsonValue | undefined, joins?: string) =>
      edit([{ at: pointer, do: 'set', value: next }], joins === undefined ? {} : { joins }),
    [edit, pointer],
  )
  return { value, write, label, help, issues, fieldId, isReadOnly }
}
