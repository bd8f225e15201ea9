import { Alert, Box, Card, CardContent, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { callApi } from '../providers/call-api.ts'
import { RunActions } from './RunActions.tsx'
import { RunFiles } from './RunFiles.tsx'
import { RunSteps } from './RunSteps.tsx'
import type { LeftOut, ResultRow, Run } from './run.ts'
import { UnpaidPeople } from './UnpaidPeople.tsx'
import { useAskedLanguage, useMay } from './use-run.ts'

/** Where a run stands, what comes next, who cannot be paid, and what it comes to. */
export function RunOverview({ run, refresh }: { readonly run: Run; refresh(): void }) {
  const translate = useTranslate()
  const { me, may } = useMay()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const unpaid = useUnpaid(run)
  const isReviewing = run.state === 'evaluated' && may('runs', 'review') && !isOwn(run, me)
  const isLocking = run.state === 'reviewed' && may('runs', 'lock') && me !== run.reviewed?.by
  const named = new Set(run.without.map(({ employee }) => employee))
  const without = unpaid.flatMap(({ employee }): LeftOut[] => {
    const reason = (reasons[employee] ?? '').trim()
    return reason === '' || named.has(employee) ? [] : [{ employee, reason }]
  })
  const openPeople = unpaid.length - named.size - without.length
  return (
    <Stack spacing={2}>
      <RunSteps run={run} />
      {run.reopened !== undefined && run.state === 'opened' && <Alert severity="info">{run.reopened.reason}</Alert>}
      {run.hasNewerFigures && run.state !== 'locked' && (
        <Alert severity="warning">
          {translate('runs.newer')} {translate('runs.newer_do')}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '3fr 2fr' }, gap: 2, alignItems: 'start' }}>
        <Card>
          <CardContent>
            <Typography variant="h6" component="h2" gutterBottom>
              {translate('runs.next')}
            </Typography>
            <RunActions {...{ run, without, openPeople, refresh }} />
          </CardContent>
        </Card>
        <RunFiles run={run} />
      </Box>
      {unpaid.length > 0 && (
        <UnpaidPeople
          {...{ run, people: unpaid, onReasons: setReasons }}
          reasons={isReviewing || isLocking ? reasons : undefined}
        />
      )}
    </Stack>
  )
}

/** Whether somebody opened or evaluated a run: another person reviews it. */
function isOwn({ opened, evaluated }: Run, me: string | undefined): boolean {
  return me === opened.by || me === evaluated?.by
}

/** People who cannot be evaluated, with what they lack in sentences; at most a thousand. */
function useUnpaid({ id, version, state, evaluated }: Run): readonly ResultRow[] {
  const language = useAskedLanguage()
  const count = (evaluated?.totals.incomplete ?? 0) + (evaluated?.totals.invalid ?? 0)
  const { data = [] } = useQuery({
    queryKey: ['runs', 'unpaid', id, version, language],
    queryFn: async ({ signal }) => {
      const filter = JSON.stringify({ run: id, status: ['incomplete', 'invalid'] })
      const query = new URLSearchParams({ filter, range: '[0,999]', sort: '["name","ASC"]' })
      return (await callApi(`/results?${query}`, { signal })).json as readonly ResultRow[]
    },
    enabled: state !== 'opened' && count > 0,
    retry: false,
  })
  return count > 0 && state !== 'opened' ? data : []
}
