import { Autocomplete, Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { parseDecimal } from '../../engine/index.ts'
import { type PeriodOffered, startPeriod } from '../scheme-editor/live/start-period.ts'

/** What a preview is asked for with. */
export interface PreviewWanted {
  readonly period: string
  readonly group?: { readonly departments?: readonly string[]; readonly posts?: readonly string[] }
  readonly budget?: string
}

interface EffectFormProps {
  readonly cycle: string | undefined
  readonly onStart: (wanted: PreviewWanted) => void
  /** Given where a preview is there already. */
  readonly onClose?: () => void
}

const many = { pagination: { page: 1, perPage: 500 }, sort: { field: 'id', order: 'ASC' } } as const

/** Chooses on whose figures a preview is made; what is offered first is right for most. */
export function EffectForm({ cycle, onStart, onClose }: EffectFormProps) {
  const translate = useTranslate()
  const { data: periods = [] } = useGetList<PeriodOffered>('periods', many)
  const [chosen, setChosen] = useState<string>()
  const [departments, setDepartments] = useState<readonly string[]>([])
  const [posts, setPosts] = useState<readonly string[]>([])
  const [budgetText, setBudget] = useState('')
  const period = chosen ?? startPeriod(periods, cycle, new Date().toISOString().slice(0, 10))
  const budget = budgetText.trim().replaceAll(/[,，]/g, '')
  const isBudgetWrong = budget !== '' && (parseDecimal(budget) === undefined || !/^\d{1,15}(\.\d{1,4})?$/.test(budget))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (period === undefined || isBudgetWrong) return
    const group = { ...(departments.length > 0 && { departments }), ...(posts.length > 0 && { posts }) }
    onStart({ period, ...(Object.keys(group).length > 0 && { group }), ...(budget !== '' && { budget }) })
  }
  return (
    <Stack component="form" spacing={1.5} onSubmit={submit}>
      <Box sx={fields}>
        <TextField
          select
          size="small"
          label={translate('editor.live.period')}
          value={period ?? ''}
          onChange={({ target }) => setChosen(target.value)}
        >
          {periods.map(({ id }) => (
            <MenuItem key={id} value={id}>
              {id}
            </MenuItem>
          ))}
        </TextField>
        <Several of="departments" chosen={departments} onChange={setDepartments} />
        <Several of="posts" chosen={posts} onChange={setPosts} />
        <TextField
          size="small"
          label={translate('publishing.effect.budget')}
          value={budgetText}
          onChange={({ target }) => setBudget(target.value)}
          error={isBudgetWrong}
          helperText={isBudgetWrong ? translate('editor.live.budget_wrong') : undefined}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        />
      </Box>
      {(departments.length > 0 || posts.length > 0) && (
        <Typography variant="body2" color="text.secondary">
          {translate('publishing.effect.part_only')}
        </Typography>
      )}
      {periods.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('publishing.effect.no_periods')}
        </Typography>
      )}
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={period === undefined}>
          {translate('publishing.effect.start')}
        </Button>
        {onClose !== undefined && <Button onClick={onClose}>{translate('publishing.effect.close')}</Button>}
      </Stack>
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
  const { data: choices = [] } = useGetList<{ id: string; name?: string }>(of, many)
  return (
    <Autocomplete
      multiple
      size="small"
      options={choices}
      value={choices.filter(({ id }) => chosen.includes(id))}
      getOptionLabel={({ id, name }) => name ?? id}
      getOptionKey={({ id }) => id}
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

const fields = { display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))' }
