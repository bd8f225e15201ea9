import { Alert, Box, Typography } from '@mui/material'
import type { ComponentType } from 'react'
import { useTranslate } from 'react-admin'
import { useSchemaWords } from '../../bound/use-words.ts'
import { useDraftValue } from '../../draft/use-draft.ts'
import type { JsonValue } from '../../draft/json.ts'
import { CompletionForm } from './scoring/CompletionForm.tsx'
import { EventsForm } from './scoring/EventsForm.tsx'
import { FormulaScoringForm } from './scoring/FormulaScoringForm.tsx'
import { InterpolatedForm } from './scoring/InterpolatedForm.tsx'
import { LevelsForm } from './scoring/LevelsForm.tsx'
import { MethodChoice } from './scoring/MethodChoice.tsx'
import { RankForm } from './scoring/RankForm.tsx'
import { RatingsForm } from './scoring/RatingsForm.tsx'
import { isScoringKind, type ScoringKind } from './scoring/starting-scoring.ts'
import { StepsForm } from './scoring/StepsForm.tsx'
import { YesNoForm } from './scoring/YesNoForm.tsx'

const forms: Readonly<Record<ScoringKind, ComponentType<{ pointer: string }>>> = {
  completion: CompletionForm,
  steps: StepsForm,
  interpolated: InterpolatedForm,
  levels: LevelsForm,
  ratings: RatingsForm,
  events: EventsForm,
  'yes-no': YesNoForm,
  rank: RankForm,
  formula: FormulaScoringForm,
}

/** How an indicator is scored: the method with what it means, and its fields and table. `pointer` leads to the scoring. */
export function ScoringForm({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const kind = useDraftValue<JsonValue>(`${pointer}/kind`)
  const Form = isScoringKind(kind) ? forms[kind] : undefined
  return (
    <Box>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {words('Indicator/scoring').label}
      </Typography>
      <MethodChoice pointer={pointer} />
      {Form !== undefined && <Form key={pointer} pointer={pointer} />}
      {Form === undefined && kind !== undefined && (
        <Alert severity="info">{translate('editor.forms.unknown_kind', { kind: String(kind) })}</Alert>
      )}
    </Box>
  )
}
