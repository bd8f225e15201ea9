import { useCallback, useId } from 'react'
import { useEditor } from '../draft/draft-context.ts'
import type { JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit } from '../draft/use-draft.ts'
import { useIssuesAt } from '../checks/use-issues.ts'
import type { BoundField } from './bound-field.ts'
import { fillingChange } from './filling-change.ts'
import { useSchemaWords } from './use-words.ts'

/** A part of the draft with its words, what the checks say about it, and how it is changed; `undefined` takes it away. */
export function useBound({ pointer, words, label: ownLabel, help: ownHelp, endsPart = false }: BoundField) {
  const value = useDraftValue<JsonValue>(pointer)
  const edit = useEdit()
  const { draft, isReadOnly } = useEditor()
  const issues = useIssuesAt(pointer)
  const fieldId = useId()
  const { label, help } = useSchemaWords()(words)
  const write = useCallback(
    (next: JsonValue | undefined, joins?: string) => {
      const change = endsPart
        ? fillingChange(draft.getSnapshot(), pointer, next)
        : [{ at: pointer, do: 'set' as const, value: next }]
      edit(change, joins === undefined ? {} : { joins })
    },
    [edit, draft, pointer, endsPart],
  )
  return {
    value,
    write,
    label: ownLabel ?? label,
    help: ownHelp ?? help,
    issues,
    fieldId,
    isReadOnly,
    endGesture: draft.endGesture,
  }
}
