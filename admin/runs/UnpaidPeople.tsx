import { Box, Button, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import type { ResultRow, Run } from './run.ts'

interface UnpaidPeopleProps {
  readonly run: Run
  readonly people: readonly ResultRow[]
  /** Reasons by employee, as they are being written; undefined for whoever may not leave people out now. */
  readonly reasons: Readonly<Record<string, string>> | undefined
  onReasons(reasons: Readonly<Record<string, string>>): void
}

const atOnce = 50

/** People of whom nobody can say what they are paid: what they lack, and, for whoever decides, a reason for leaving each of them out. */
export function UnpaidPeople({ run, people, reasons, onReasons }: UnpaidPeopleProps) {
  const translate = useTranslate()
  const [shown, setShown] = useState(atOnce)
  const [same, setSame] = useState('')
  const left = new Map(run.without.map(({ employee, reason }) => [employee, reason]))
  const fillEmpty = () => {
    const empty = people.filter(({ employee }) => !left.has(employee) && (reasons?.[employee] ?? '').trim() === '')
    onReasons({ ...reasons, ...Object.fromEntries(empty.map(({ employee }) => [employee, same])) })
  }
  return (
    <Box component="section">
      <Typography variant="h6" component="h2">
        {translate('runs.unpaid', { smart_count: people.length })}
      </Typography>
      <Typography color="text.secondary" sx={{ maxWidth: '70ch' }}>
        {translate('runs.unpaid_about')}
      </Typography>
      {run.state !== 'locked' && (
        <Button
          component={Link}
          to={`/periods/${encodeURIComponent(run.period)}/show?scheme=${encodeURIComponent(run.scheme)}`}
          sx={{ my: 0.5 }}
        >
          {translate('runs.fill_in')}
        </Button>
      )}
      {reasons !== undefined && people.length > 1 && (
        <Stack direction="row" spacing={1} sx={{ maxWidth: 560, alignItems: 'center' }}>
          <TextField
            label={translate('runs.leave_out_short')}
            value={same}
            onChange={({ target }) => setSame(target.value)}
          />
          <Button disabled={same.trim() === ''} onClick={fillEmpty} sx={{ flexShrink: 0 }}>
            {translate('runs.same_reason')}
          </Button>
        </Stack>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {people.slice(0, shown).map(({ employee, name = employee, department, reasons: lacking = [] }) => (
          <Box component="li" key={employee} sx={row}>
            <Box sx={{ minWidth: 0 }}>
              <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {name}
              </Typography>{' '}
              <Typography component="span" color="text.secondary">
                {employee} {department !== undefined && <DepartmentName id={department} />}
              </Typography>
              {lacking.map((sentence) => (
                <Typography key={sentence} variant="body2">
                  {sentence}
                </Typography>
              ))}
            </Box>
            <Reason {...{ employee, name, reasons, onReasons }} left={left.get(employee)} />
          </Box>
        ))}
      </Box>
      {people.length > shown && (
        <Button onClick={() => setShown(shown + atOnce)}>
          {translate('runs.more', { count: Math.min(atOnce, people.length - shown) })}
        </Button>
      )}
    </Box>
  )
}

interface ReasonProps extends Pick<UnpaidPeopleProps, 'reasons' | 'onReasons'> {
  readonly employee: string
  readonly name: string
  readonly left: string | undefined
}

function Reason({ employee, name, left, reasons, onReasons }: ReasonProps) {
  const translate = useTranslate()
  if (left !== undefined) {
    return <Typography variant="body2">{translate('runs.left_out', { reason: left })}</Typography>
  }
  if (reasons === undefined) return null
  return (
    <TextField
      label={translate('runs.leave_out_short')}
      value={reasons[employee] ?? ''}
      onChange={({ target }) => onReasons({ ...reasons, [employee]: target.value })}
      slotProps={{ htmlInput: { 'aria-label': translate('runs.leave_out', { name }), maxLength: 2000 } }}
    />
  )
}

const row = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
  gap: 2,
  alignItems: 'center',
  borderBottom: 1,
  borderColor: 'divider',
  py: 0.75,
} as const
