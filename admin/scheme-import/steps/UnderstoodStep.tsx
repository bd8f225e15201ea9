import { Alert, Box, LinearProgress, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FoundList } from '../../components/wizard/FoundList.tsx'
import { isAboutMapping } from '../how-far.ts'
import type { FoundTold, SchemeImportTold } from '../scheme-import-told.ts'
import { BlanksForm } from './BlanksForm.tsx'
import { ComingInForm } from './ComingInForm.tsx'
import { HeldTable } from './HeldTable.tsx'
import type { StepProps } from './step-props.ts'

/** What the source was understood to be, how it is to come in, and what is wrong with it. */
export function UnderstoodStep({ importing }: StepProps) {
  const translate = useTranslate()
  const { told, isChecking, error } = importing.check
  if (told === undefined && isChecking) return <LinearProgress aria-label={translate('imports.wizard.checking')} />
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(22rem, 1fr) minmax(22rem, 1fr)' }}>
      <Stack spacing={2}>
        {(told?.document !== undefined || error?.status === 403) && <ComingInForm importing={importing} />}
        {told?.document !== undefined && <BlanksForm importing={importing} document={told.document} />}
      </Stack>
      <Stack spacing={2}>
        {told?.document !== undefined && <HeldTable told={told} document={told.document} />}
        {told !== undefined && <Problems told={told} />}
      </Stack>
    </Box>
  )
}

/** What is chosen on this page and the next is told there; a blank can be filled in beside. */
function Problems({ told }: { readonly told: SchemeImportTold }) {
  const translate = useTranslate()
  const shown = told.issues.filter(
    (issue) => !isAboutMapping(issue) && !['department-needed', 'parameter-unfilled'].includes(issue.code),
  )
  const ofScheme = shown.some(({ path }) => path.startsWith('/document') || path.startsWith('/cases'))
  return (
    <section>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {translate('imports.wizard.problems')}
      </Typography>
      {shown.length === 0 && <Typography variant="body2">{translate('imports.wizard.no_problems')}</Typography>}
      {ofScheme && told.document !== undefined && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('imports.scheme.understood.problems_stay')}
        </Alert>
      )}
      <FoundList found={shown.map((issue, index) => lineOf(issue, index, translate))} />
    </section>
  )
}

function lineOf(
  { severity, message, line, column }: FoundTold,
  index: number,
  translate: (key: string, params: object) => string,
) {
  const hasPlace = line !== undefined && column !== undefined
  const place = hasPlace ? translate('imports.wizard.place', { line, column }) : undefined
  return { key: `${index} ${message}`, severity, message, place }
}
