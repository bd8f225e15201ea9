import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundIds } from '../../../bound/BoundIds.tsx'
import { BoundSwitch } from '../../../bound/BoundSwitch.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { useDocumentChoices } from '../../../bound/use-document-choices.ts'
import { useDraftValue } from '../../../draft/use-draft.ts'
import type { JsonValue } from '../../../draft/json.ts'

/** An advance on other components. */
export function DrawForm({ pointer }: { pointer: string }) {
  const own = useDraftValue<JsonValue>(`${pointer}/id`)
  const components = useDocumentChoices('pay/components').filter(({ value }) => value !== own)
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `DrawComponent/${field}` })
  return (
    <>
      <FieldGrid minPx={320}>
        <BoundFormula required {...at('amount')} />
        <BoundIds required {...at('against')} choices={components} />
      </FieldGrid>
      <BoundSwitch {...at('recoverable')} />
    </>
  )
}
