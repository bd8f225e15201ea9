import { Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { PeopleImportTold } from '../people-import-told.ts'
import { readyFixes } from '../ready-fixes.ts'
import type { StepProps } from './step-props.ts'

/** Ways to read the file that make good many cells at once, each with the first cell that it is about. */
export function ReadyFixes({ importing, told }: StepProps & { readonly told: PeopleImportTold }) {
  const translate = useTranslate()
  const fixes = readyFixes(told.issues, importing.state.choices)
  if (fixes.length === 0) return null
  return (
    <section>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {translate('imports.people.problems.fixes')}
      </Typography>
      <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
        {fixes.map(({ key, value, cell, change }) => (
          <Button key={`${key} ${value}`} variant="outlined" onClick={() => importing.choose(change)}>
            {cell === undefined ? '' : `${cell}: `}
            {translate(`imports.people.problems.fix.${key}`, { value })}
          </Button>
        ))}
      </Stack>
    </section>
  )
}
