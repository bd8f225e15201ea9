import { Alert, Autocomplete, Box, Button, MenuItem, Stack, TextField } from '@mui/material'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import type { CohortChosen } from './cohort-path.ts'
import { rememberChoice, rememberedChoice } from './remembered-choice.ts'
import { type PeriodOffered, startPeriod } from './start-period.ts'

interface Choice {
  readonly id: string
  readonly name?: string
}

const many = { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' } } as const

interface CohortChoiceProps {
  readonly cycle: string | undefined
  readonly label: string
  readonly onChosen: (chosen: CohortChosen) => void
  readonly note?: string
}

/** Chooses whose figures are looked at: a period, and departments and posts where not all are. */
export function CohortChoice({ cycle, label, onChosen, note }: CohortChoiceProps) {
  const translate = useTranslate()
  const { data: periods = [] } = useGetList<PeriodOffered>('periods', many)
  const [chosen, choose] = useState(() => rememberedChoice())
  const setChosen = (next: Partial<CohortChosen>) => choose(rememberChoice(next))
  const wanted = periods.find(({ id }) => id === chosen.period)?.id
  const period = wanted ?? startPeriod(periods, cycle, new Date().toISOString().slice(0, 10))
  const { departments = [], posts = [] } = chosen
  return (
    <Stack spacing={1.5}>
      <TextField
        select
        size="small"
        label={translate('editor.live.period')}
        value={period ?? ''}
        onChange={({ target }) => setChosen({ ...chosen, period: target.value })}
      >
        {periods.map(({ id }) => (
          <MenuItem key={id} value={id}>
            {id}
          </MenuItem>
        ))}
      </TextField>
      <Several of="departments" chosen={departments} onChange={(ids) => setChosen({ ...chosen, departments: ids })} />
      <Several of="posts" chosen={posts} onChange={(ids) => setChosen({ ...chosen, posts: ids })} />
      {note !== undefined && <Alert severity="info">{note}</Alert>}
      <Box>
        <Button
          variant="contained"
          disabled={period === undefined}
          onClick={() => period !== undefined && onChosen({ period, departments, posts })}
        >
          {label}
        </Button>
      </Box>
    </Stack>
  )
}

interface SeveralProps {
  readonly of: 'departments' | 'posts'
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

function Several({ of, chosen, onChange }: SeveralProps) {
  const translate = useTranslate()
  const { data: choices = [] } = useGetList<Choice>(of, many)
  return (
    <Autocomplete
      multiple
      size="small"
      options={choices}
      value={choices.filter(({ id }) => chosen.includes(id))}
      getOptionLabel={({ id, name }) => name ?? id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, next) => onChange(next.map(({ id }) => id))}
      renderInput={(field) => (
        <TextField
          {...field}
          label={translate(`editor.live.${of}`)}
          placeholder={chosen.length === 0 ? translate('editor.live.everyone') : ''}
        />
      )}
    />
  )
}
