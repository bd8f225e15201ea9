import { Checkbox, FormControlLabel, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { readOtherwise } from '../people-choices.ts'
import type { PeopleImportTold } from '../people-import-told.ts'
import type { StepProps } from './step-props.ts'

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const

/** Encoding or sheet, where the header is, how numbers and days are written: found out, and to be changed. */
export function ReadingForm({ importing, told }: StepProps & { readonly told: PeopleImportTold }) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.people.columns.${key}`, params)
  const { state, choose } = importing
  const { choices } = state
  const { encoding, sheet, sheets = [], headerRow, first = [], rows } = told.file
  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {told.file.name} · {say('read', { smart_count: rows })}
        </Typography>
        {encoding !== undefined && (
          <TextField
            select
            label={say('encoding')}
            value={encoding}
            onChange={({ target }) => choose({ encoding: target.value })}
            sx={{ width: '15rem' }}
          >
            {encodings.map((each) => (
              <MenuItem key={each} value={each}>
                {say(`encodings.${each}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {sheets.length > 0 && (
          <TextField
            select
            label={say('sheet')}
            value={sheet ?? ''}
            onChange={({ target }) => choose((before) => readOtherwise(before, { sheet: target.value }))}
            sx={{ width: '15rem' }}
          >
            {sheets.map((each) => (
              <MenuItem key={each} value={each}>
                {each}
              </MenuItem>
            ))}
          </TextField>
        )}
        {first.length > 0 && (
          <TextField
            select
            label={say('header')}
            value={headerRow ?? choices.headerRow ?? ''}
            onChange={({ target }) => choose((before) => readOtherwise(before, { headerRow: Number(target.value) }))}
            sx={{ width: '9rem' }}
          >
            {first.map(({ line }) => (
              <MenuItem key={line} value={line}>
                {line}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Stack>
      <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {(['grouping', 'yearFirstDates'] as const).map((key) => (
          <FormControlLabel
            key={key}
            control={
              <Checkbox size="small" checked={choices[key] === true} onChange={(_, isOn) => choose({ [key]: isOn })} />
            }
            label={say(key === 'grouping' ? 'grouping' : 'year_first')}
          />
        ))}
        {choices.noData.length > 0 && (
          <FormControlLabel
            control={<Checkbox size="small" checked onChange={() => choose({ noData: [] })} />}
            label={say('no_data', { texts: choices.noData.join('、') })}
          />
        )}
      </Stack>
    </Stack>
  )
}
