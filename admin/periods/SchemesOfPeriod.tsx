import {
  Alert,
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useNavigate } from 'react-router-dom'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import { grouped } from '../components/grouped.ts'
import { ShortText } from '../components/ShortText.tsx'
import { StateChip } from '../components/state/StateChip.tsx'
import { callApi } from '../providers/call-api.ts'
import { refusalSentences } from '../providers/refusal-sentences.ts'
import { throughSignIn } from '../providers/sign-in-gate.ts'
import { useMay } from '../runs/use-run.ts'
import type { SchemeOfPeriod } from './missing-answer.ts'

interface SchemesOfPeriodProps {
  readonly period: string
  readonly schemes: readonly SchemeOfPeriod[]
  readonly isOpen: boolean
  readonly chosen: string | undefined
  onChoose(scheme: string): void
  onOpened(): void
}

/** The schemes that pay in a period and how far their runs are; where there is none yet, it is opened here. */
export function SchemesOfPeriod({ period, schemes, isOpen, chosen, onChoose, onOpened }: SchemesOfPeriodProps) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const { may } = useMay()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState<string>()
  const open = async (scheme: string) => {
    setBusy(scheme)
    try {
      const { json } = await throughSignIn(() => callApi('/runs', { method: 'POST', body: { period, scheme } }))
      onOpened()
      navigate(`/runs/${encodeURIComponent((json as { id: string }).id)}/show`)
    } catch (error) {
      setFailure(refusalSentences(error))
    } finally {
      setBusy(undefined)
    }
  }
  const columns = ['scheme', 'department', 'state', 'people', 'payout'] as const
  return (
    <section>
      <Typography variant="h6" component="h2">
        {translate('period.schemes')}
      </Typography>
      {failure !== undefined && <Alert severity="error">{failure}</Alert>}
      {schemes.length === 0 && <Typography>{translate('period.none')}</Typography>}
      {schemes.length > 0 && (
        <TableContainer>
          <Table size="small" aria-label={translate('period.schemes')}>
            <TableHead>
              <TableRow>
                {columns.map((column) => (
                  <TableCell key={column} align={column === 'people' || column === 'payout' ? 'right' : 'left'}>
                    {translate(`period.${column}`)}
                  </TableCell>
                ))}
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {schemes.map(({ scheme, name, department, run, versionNumber }) => (
                <TableRow key={scheme} selected={scheme === chosen}>
                  <TableCell>
                    <ShortText text={name} width={28} />
                  </TableCell>
                  <TableCell>
                    <DepartmentName id={department} />
                  </TableCell>
                  <TableCell>
                    {run === undefined ? (
                      <Typography component="span" color="text.secondary">
                        {translate('period.not_opened')} ({translate('period.version', { number: versionNumber })})
                      </Typography>
                    ) : (
                      <StateChip kind="run_state" state={run.state} />
                    )}
                  </TableCell>
                  <TableCell align="right">{run?.people}</TableCell>
                  <TableCell align="right">{run?.payout && grouped(run.payout)}</TableCell>
                  <TableCell align="right">
                    <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
                      {may('facts', 'read') && run?.state !== 'locked' && (
                        <Button
                          size="small"
                          aria-label={translate('period.show_missing_of', { name })}
                          aria-pressed={scheme === chosen}
                          onClick={() => onChoose(scheme)}
                        >
                          {translate('period.show_missing')}
                        </Button>
                      )}
                      {run === undefined && isOpen && may('runs', 'create') && (
                        <Button
                          size="small"
                          variant="contained"
                          disabled={busy !== undefined}
                          aria-label={translate('period.open_run_of', { name })}
                          onClick={() => void open(scheme)}
                        >
                          {translate('period.open_run')}
                        </Button>
                      )}
                      {run !== undefined && (
                        <Button
                          size="small"
                          variant="outlined"
                          component={Link}
                          to={`/runs/${encodeURIComponent(run.id)}/show`}
                          aria-label={translate('period.show_run_of', { name })}
                        >
                          {translate('period.show_run')}
                        </Button>
                      )}
                    </Stack>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </section>
  )
}
