import { Box, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import { FileDrop } from '../../components/file-drop/FileDrop.tsx'
import { noChoices } from '../people-choices.ts'
import { usePeriodInAddress } from '../use-period-in-address.ts'
import type { StepProps } from './step-props.ts'
import { TemplateButton } from './TemplateButton.tsx'

/** As the server takes them: `factsLimitBytes`. */
const limitBytes = 64_000_000

/** The file, and for figures the period and the scheme that they are of. */
export function FileStep({ importing }: StepProps) {
  const translate = useTranslate()
  const say = (key: string) => translate(`imports.people.${key}`)
  const { purpose, state, change } = importing
  return (
    <Stack spacing={2}>
      <Typography color="text.secondary">
        {say(`${purpose}.about`)} {say('safe')}
      </Typography>
      {purpose === 'facts' && <PeriodAndScheme importing={importing} />}
      <FileDrop
        label={say('file.drop')}
        about={say('file.drop_about')}
        endings={['.xlsx', '.csv', '.txt']}
        limitBytes={limitBytes}
        file={state.file}
        onFile={(file) => change({ file, ...(isSame(file, state.file) ? {} : { choices: noChoices }) })}
      />
      <TemplateButton importing={importing} />
    </Stack>
  )
}

/** A file that was put right keeps its name: what was said of it still holds. */
function isSame(file: File, before: File | undefined): boolean {
  return file.name === before?.name
}

interface VersionOffered {
  readonly id: string
  readonly scheme: string
  readonly name: string
}

function PeriodAndScheme({ importing }: StepProps) {
  const translate = useTranslate()
  const say = (key: string) => translate(`imports.people.file.${key}`)
  const { state, change } = importing
  usePeriodInAddress(importing)
  const { data: periods = [] } = useGetList<{ id: string; state?: string }>('periods', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'id', order: 'DESC' },
    filter: { state: 'open' },
  })
  const { data: versions = [] } = useGetList<VersionOffered>('versions', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'number', order: 'DESC' },
  })
  const schemes = [...new Map(versions.map(({ scheme, name }) => [scheme, name]))]
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '14rem minmax(16rem, 30rem)' }}>
      <TextField
        select
        required
        label={say('period')}
        value={periods.some(({ id }) => id === state.period) ? state.period : ''}
        onChange={({ target }) => change({ period: target.value })}
      >
        {periods.map(({ id }) => (
          <MenuItem key={id} value={id}>
            {id}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={say('scheme')}
        helperText={say('scheme_help')}
        value={schemes.some(([id]) => id === state.scheme) ? state.scheme : ''}
        onChange={({ target }) => change({ scheme: target.value === '' ? undefined : target.value })}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">—</MenuItem>
        {schemes.map(([id, name]) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  )
}
