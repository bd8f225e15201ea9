import { Alert, Button, MenuItem, Stack, TextField } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList, useNotify, useTranslate } from 'react-admin'
import type { RawFactValues, RawScheme } from '../../../engine/index.ts'
import { instantText } from '../../components/day/instant-text.ts'
import { callApi } from '../../providers/call-api.ts'
import { refusalSentences } from '../../providers/refusal-sentences.ts'
import { throughSignIn } from '../../providers/sign-in-gate.ts'
import type { ResultRow, Run } from '../run.ts'
import { type CorrectionDraft, correctionDraft, correctionOf, typedMetrics } from './correction.ts'
import { CorrectionFields } from './CorrectionFields.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { type Settlement, SettlementTable } from './SettlementTable.tsx'

interface CorrectionFormProps {
  readonly run: Run
  onSettled(): void
  onCancel(): void
}

/** Corrects figures of a locked run: whose and which, what it comes to, and then settles it. */
export function CorrectionForm({ run, onSettled, onCancel }: CorrectionFormProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const { data: document } = useQuery({
    queryKey: ['versions', 'document', run.versionId],
    queryFn: async ({ signal }) => {
      const { json } = await callApi(`/versions/${encodeURIComponent(run.versionId)}`, { signal })
      return (json as { document: RawScheme }).document
    },
  })
  const { data: periods = [] } = useGetList('periods', openPeriods())
  const [drafts, setDrafts] = useState<readonly CorrectionDraft[]>([])
  const [chosen, setChosen] = useState<string>()
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<string>()
  const [checked, setChecked] = useState<Settlement>()
  const payIn = chosen ?? String(periods[0]?.id ?? '')
  const metrics = document === undefined ? [] : typedMetrics(document)
  const corrections = drafts.flatMap((draft) => correctionOf(draft, metrics) ?? [])

  const pick = async (person: ResultRow) => {
    if (drafts.some(({ employee }) => employee === person.employee)) return
    try {
      setDrafts([...drafts, await readDraft(run, person)])
    } catch (error) {
      setFailure(refusalSentences(error))
    }
  }
  const send = async (path: string, done: (settlement: Settlement) => void) => {
    if (corrections.length === 0) return setFailure(translate('adjustments.nothing_changed'))
    if (reason.trim() === '') return setFailure(translate('runs.reason_needed'))
    try {
      const body = { corrections, payIn, reason: reason.trim() }
      const { json } = await throughSignIn(() => callApi(path, { method: 'POST', body, version: run.version }))
      setFailure(undefined)
      done(json as Settlement)
    } catch (error) {
      setFailure(refusalSentences(error))
    }
  }
  const address = `/runs/${encodeURIComponent(run.id)}/adjustments`
  if (checked !== undefined) {
    return (
      <Stack spacing={2}>
        <SettlementTable settlement={checked} />
        {failure !== undefined && <Alert severity="error">{failure}</Alert>}
        <Stack direction="row" spacing={1}>
          <Button
            variant="contained"
            onClick={() =>
              void send(address, () => {
                notify('adjustments.settled', { type: 'success' })
                onSettled()
              })
            }
          >
            {translate('adjustments.settle')}
          </Button>
          <Button onClick={() => setChecked(undefined)}>{translate('adjustments.back')}</Button>
        </Stack>
      </Stack>
    )
  }
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <PersonPicker run={run} onPick={(person) => void pick(person)} />
      {drafts.map((draft, place) => (
        <CorrectionFields
          key={draft.employee}
          {...{ draft, metrics }}
          onChange={(changed) => setDrafts(drafts.with(place, changed))}
          onRemove={() => setDrafts(drafts.toSpliced(place, 1))}
        />
      ))}
      {drafts.length > 0 && (
        <>
          <TextField
            select
            label={translate('adjustments.pay_in')}
            value={payIn}
            onChange={({ target }) => setChosen(target.value)}
            helperText={periods.length === 0 ? translate('adjustments.no_period') : ' '}
            sx={{ maxWidth: 300 }}
          >
            {periods.map(({ id }) => (
              <MenuItem key={id} value={id}>
                {id}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            required
            multiline
            label={translate('adjustments.reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
        </>
      )}
      {failure !== undefined && <Alert severity="error">{failure}</Alert>}
      <Stack direction="row" spacing={1}>
        {drafts.length > 0 && (
          <Button variant="contained" disabled={payIn === ''} onClick={() => void send(`${address}/check`, setChecked)}>
            {translate('adjustments.check')}
          </Button>
        )}
        <Button onClick={onCancel}>{translate('adjustments.cancel')}</Button>
      </Stack>
    </Stack>
  )
}

/** Periods in which something can be paid now: open, and begun. */
const openPeriods = () =>
  ({
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'from', order: 'DESC' },
    filter: { state: 'open', from_lte: instantText(new Date()).slice(0, 10) },
  }) as const

/** Somebody's figures as the run froze them, beside those that stand now. */
async function readDraft({ period }: Run, { id, employee, name = employee }: ResultRow): Promise<CorrectionDraft> {
  const whole = (await callApi(`/results/${encodeURIComponent(id)}`)).json as { given?: { facts?: RawFactValues } }
  const filter = JSON.stringify({ period, employee })
  const query = new URLSearchParams({ filter, range: '[0,0]' })
  const [now] = (await callApi(`/facts?${query}`)).json as readonly { facts?: RawFactValues }[]
  return correctionDraft({ employee, name }, whole.given?.facts ?? {}, now?.facts)
}
