import { Box, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { PeopleImportTold } from '../people-import-told.ts'
import { lackingOf } from '../ready-fixes.ts'
import type { StepProps } from './step-props.ts'

/** What new people lack, to be given to all of them. */
export function LackingForm({ importing, told }: StepProps & { readonly told: PeopleImportTold }) {
  const translate = useTranslate()
  const say = (key: string) => translate(`imports.people.problems.${key}`)
  const { constants } = importing.state.choices
  const keys = [...new Set([...lackingOf(told.issues), ...Object.keys(constants)])]
  if (importing.purpose !== 'employees' || keys.length === 0) return null
  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {say('lacking')}
      </Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {say('lacking_about')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))' }}>
        {keys.map((key) => (
          <TextField
            key={key}
            label={say(`lack.${key}`)}
            value={constants[key] ?? ''}
            onChange={({ target }) =>
              importing.choose((before) => ({ constants: { ...before.constants, [key]: target.value } }))
            }
          />
        ))}
      </Box>
    </section>
  )
}
