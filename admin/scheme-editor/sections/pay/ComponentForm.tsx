import { Alert, Typography } from '@mui/material'
import type { ComponentType } from 'react'
import { useTranslate } from 'react-admin'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useSchemaWords } from '../../bound/use-words.ts'
import type { JsonValue } from '../../draft/json.ts'
import { useDraftValue } from '../../draft/use-draft.ts'
import { ComponentLimits } from './ComponentLimits.tsx'
import { ClawbackForm } from './kinds/ClawbackForm.tsx'
import { DeductionForm } from './kinds/DeductionForm.tsx'
import { DrawForm } from './kinds/DrawForm.tsx'
import { FixedForm } from './kinds/FixedForm.tsx'
import { FormulaForm } from './kinds/FormulaForm.tsx'
import { PoolForm } from './kinds/PoolForm.tsx'
import { TableForm } from './kinds/TableForm.tsx'
import { TiersForm } from './kinds/TiersForm.tsx'
import { isPayKind, type PayKind, payDefinitions } from './starting-component.ts'

const forms: Readonly<Record<PayKind, ComponentType<{ pointer: string }>>> = {
  fixed: FixedForm,
  formula: FormulaForm,
  table: TableForm,
  tiers: TiersForm,
  pool: PoolForm,
  draw: DrawForm,
  clawback: ClawbackForm,
  deduction: DeductionForm,
}

/** The form of a component by its kind, and what all kinds have. */
export function ComponentForm({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const kind = useDraftValue<JsonValue>(`${pointer}/kind`)
  const Form = isPayKind(kind) ? forms[kind] : undefined
  return (
    <>
      {isPayKind(kind) && (
        <Typography variant="body2" color="text.secondary">
          {words(payDefinitions[kind]).help}
        </Typography>
      )}
      <FieldGrid minPx={280}>
        <BoundText required pointer={`${pointer}/name`} words="ComponentBase/name" />
        <BoundText manyLines pointer={`${pointer}/description`} words="ComponentBase/description" />
      </FieldGrid>
      {Form === undefined ? (
        <Alert severity="info">{translate('editor.forms.unknown_kind', { kind: String(kind) })}</Alert>
      ) : (
        <Form pointer={pointer} />
      )}
      <ComponentLimits pointer={pointer} />
    </>
  )
}
