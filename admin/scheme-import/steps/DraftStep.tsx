import { Alert, Box, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useNamesOf } from '../../components/use-names-of.ts'
import { type Deed, deedsOf, workLeft } from '../deeds.ts'
import type { StepProps } from './step-props.ts'

/** Exactly what the last button does, and what is left to do after it. */
export function DraftStep({ importing }: StepProps) {
  const translate = useTranslate()
  const departmentName = useNamesOf('departments')
  const { told } = importing.check
  if (told === undefined) return null
  const say = ({ key, params }: Deed) => {
    const { department } = params
    const named = typeof department === 'string' ? { department: departmentName(department) } : {}
    return translate(`imports.scheme.draft.${key}`, { ...params, ...named })
  }
  const left = workLeft(told)
  return (
    <Stack spacing={2} sx={{ maxWidth: '48rem' }}>
      <Typography>{translate('imports.scheme.draft.about')}</Typography>
      <Sentences of={deedsOf(told, importing.choices).map(say)} />
      {left.length > 0 && (
        <Box>
          <Typography gutterBottom>{translate('imports.scheme.draft.later')}</Typography>
          <Sentences of={left.map(say)} />
        </Box>
      )}
      <Alert severity="info">{translate('imports.scheme.draft.nothing_else')}</Alert>
    </Stack>
  )
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 3, '& li': { mb: 0.75, overflowWrap: 'anywhere' } }}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Box>
  )
}
