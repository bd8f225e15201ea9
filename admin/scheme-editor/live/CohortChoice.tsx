import { Alert, Box, Button, Stack } from '@mui/material'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { PeriodChoice } from '../../components/cohort/PeriodChoice.tsx'
import { SeveralChoice } from '../../components/cohort/SeveralChoice.tsx'
import { type PeriodOffered, startPeriod } from '../../components/cohort/start-period.ts'
import type { CohortChosen } from './cohort-path.ts'
import { rememberChoice, rememberedChoice } from './remembered-choice.ts'

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
      <PeriodChoice
        label={translate('editor.live.period')}
        {...{ periods, period }}
        onChosen={(id) => setChosen({ ...chosen, period: id })}
      />
      <SeveralChoice
        of="departments"
        chosen={departments}
        onChange={(ids) => setChosen({ ...chosen, departments: ids })}
      />
      <SeveralChoice of="posts" chosen={posts} onChange={(ids) => setChosen({ ...chosen, posts: ids })} />
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
