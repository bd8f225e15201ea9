import type { RawScheme, Stage } from '../../../engine/index.ts'
import { ConditionField } from '../../components/condition/ConditionField.tsx'
import { useIssuesWithin } from '../checks/use-issues.ts'
import type { JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import { useNames } from '../names/use-names.ts'

/** A condition of the draft. */
export function BoundCondition({ pointer, stage }: { pointer: string; stage: Stage }) {
  const value = useDraftValue<JsonValue>(pointer)
  const document = useDraftValue<RawScheme>('/document')
  const edit = useEdit()
  const names = useNames()
  const issues = useIssuesWithin(pointer)
  const isReadOnly = useIsReadOnly()
  return (
    <ConditionField
      {...{ value, names, pointer, issues, isReadOnly, stage }}
      {...(document === undefined ? {} : { document })}
      onChange={(condition, isTyping) =>
        edit([{ at: pointer, do: 'set', value: jsonOf(condition) }], isTyping ? { joins: `when:${pointer}` } : {})
      }
    />
  )
}

/** What a field gives back is JSON; `undefined` fields in it are left out. */
function jsonOf(condition: unknown): JsonValue | undefined {
  return condition === undefined ? undefined : JSON.parse(JSON.stringify(condition))
}
