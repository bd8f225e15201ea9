import { Box, Button, Stack, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { parseDecimal } from '../../engine/index.ts'
import { PeriodChoice } from '../components/cohort/PeriodChoice.tsx'
import { SeveralChoice } from '../components/cohort/SeveralChoice.tsx'
import { type PeriodOffered, startPeriod } from '../components/cohort/start-period.ts'

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
        <PeriodChoice label={translate('editor.live.period')} {...{ periods, period }} onChosen={setChosen} />
        <SeveralChoice of="departments" chosen={departments} onChange={setDepartments} />
        <SeveralChoice of="posts" chosen={posts} onChange={setPosts} />
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

const fields = { display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))' }
