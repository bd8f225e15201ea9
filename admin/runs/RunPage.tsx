import { Alert, Box, Stack, Tab, Tabs, Typography } from '@mui/material'
import { useEffect, useRef } from 'react'
import { Loading, Title, useTranslate } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import { StateChip } from '../components/state/StateChip.tsx'
import { RunAdjustments } from './RunAdjustments.tsx'
import { RunCharts } from './RunCharts.tsx'
import { RunOverview } from './RunOverview.tsx'
import { RunPeople } from './RunPeople.tsx'
import type { Run } from './run.ts'
import { useRun } from './use-run.ts'
import { WayBack } from './WayBack.tsx'

const parts = ['steps', 'people', 'charts', 'adjustments'] as const
type Part = (typeof parts)[number]

/** A run: its steps, its people, what it comes to, and what was settled since. */
export function RunPage() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const [params, setParams] = useSearchParams()
  const { run, error, refresh } = useRun(id)
  const top = useRef<HTMLHeadingElement>(null)
  const shown = partIn(run, params.get('part'))
  const state = run?.state
  const known = useRef(state)
  // After a step, whoever took it is at the top, where it is said.
  useEffect(() => {
    if (known.current !== undefined && known.current !== state) top.current?.focus()
    known.current = state
  }, [state])
  if (error !== null) return <Alert severity="error">{error.message || translate('runs.unreachable')}</Alert>
  if (run === undefined) return <Loading />
  const { name, period, versionNumber, department } = run
  const open = (part: Part) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('part', part)
        return after
      },
      { replace: true },
    )
  return (
    <Box sx={{ pb: 3, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={translate('runs.title', { name, period })} />
      <WayBack to={`/periods/${encodeURIComponent(period)}/show`} name={period} />
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography
          ref={top}
          tabIndex={-1}
          variant="h5"
          component="h1"
          sx={{ overflowWrap: 'anywhere', outline: 'none' }}
        >
          {translate('runs.title', { name, period })}
        </Typography>
        <StateChip kind="run_state" state={run.state} />
        <Typography color="text.secondary">
          {translate('runs.version', { number: versionNumber })} · <DepartmentName id={department} />
        </Typography>
      </Stack>
      <Tabs
        value={shown}
        onChange={(_, part: Part) => open(part)}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {partsOf(run).map((part) => (
          <Tab
            key={part}
            value={part}
            label={translate(`runs.tab.${part}`)}
            id={`tab-${part}`}
            aria-controls="run-part"
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="run-part" aria-labelledby={`tab-${shown}`}>
        {shown === 'steps' && <RunOverview run={run} refresh={() => void refresh()} />}
        {shown === 'people' && <RunPeople run={run} />}
        {shown === 'charts' && <RunCharts run={run} />}
        {shown === 'adjustments' && <RunAdjustments run={run} refresh={() => void refresh()} />}
      </Box>
    </Box>
  )
}

function partsOf({ state }: Run): readonly Part[] {
  if (state === 'opened') return ['steps']
  return parts.filter((part) => part !== 'adjustments' || state === 'locked')
}

function partIn(run: Run | undefined, wanted: string | null): Part {
  const all = run === undefined ? [] : partsOf(run)
  return all.find((part) => part === wanted) ?? 'steps'
}
