import { Alert, Button, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../components/day/DayField.tsx'
import { instantText } from '../components/day/instant-text.ts'
import { readDay } from '../components/day/read-day.ts'
import { countIn, publicationDays } from './publication-days.ts'
import type { SchemeTold } from './publishing-records.ts'
import { useGate, useWorkingDays } from './use-publishing.ts'
import type { Taking } from './use-step.ts'

interface PublishFormProps {
  readonly scheme: SchemeTold
  readonly step: Taking
  /** Of the version that it is to be. */
  readonly number: number
}

/** Sets the days of a publication and publishes; as long as nobody chooses another, it holds from the first day on which it may. */
export function PublishForm({ scheme, step, number }: PublishFormProps) {
  const translate = useTranslate()
  const { id, document } = scheme
  const { data: gate } = useGate(id)
  const [from, setFrom] = useState(() => instantText(new Date()).slice(0, 10))
  const [days, setDays] = useState(String(document.process?.publiciseDays ?? usualDays))
  const [chosen, setChosen] = useState<string>()
  const publication = publicationDays(from, days)
  const inForce = chosen ?? publication?.earliest ?? ''
  const inForceFrom = readDay(inForce)
  const isReady = publication !== undefined && inForceFrom !== undefined
  const publish = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    void step.take({
      path: `/schemes/${encodeURIComponent(id)}/publish`,
      sending: { body: { publicisedFrom: publication.from, publicisedDays: countIn(days), inForceFrom } },
      done: 'publishing.next.published',
    })
  }
  const { atFields } = step
  const isShut = gate !== undefined && !gate.isOpen
  return (
    <form onSubmit={publish} noValidate>
      <Typography variant="body2">{translate('publishing.next.publish_about')}</Typography>
      <DayField
        {...field}
        label={translate('publishing.next.publicised_from')}
        value={from}
        onChange={setFrom}
        error={readDay(from) === undefined || atFields.publicisedFrom !== undefined}
        helperText={atFields.publicisedFrom ?? (readDay(from) === undefined ? translate('console.day.wrong') : ' ')}
      />
      <TextField
        {...field}
        label={translate('publishing.next.publicised_days')}
        value={days}
        onChange={({ target }) => setDays(target.value)}
        error={countIn(days) === undefined || atFields.publicisedDays !== undefined}
        helperText={
          atFields.publicisedDays ?? <DaysTold {...{ id, days }} last={publication?.last} from={publication?.from} />
        }
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
      <DayField
        {...field}
        label={translate('publishing.next.in_force_from')}
        value={inForce}
        onChange={setChosen}
        error={inForceFrom === undefined || atFields.inForceFrom !== undefined}
        helperText={
          atFields.inForceFrom ??
          (publication === undefined ? ' ' : translate('publishing.next.earliest', { day: publication.earliest }))
        }
      />
      {isShut && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('publishing.next.gate_shut', { smart_count: gate.missing.length })}
        </Alert>
      )}
      <Button type="submit" variant="contained" fullWidth disabled={step.isBusy || !isReady || isShut} sx={{ mt: 1 }}>
        {translate('publishing.next.publish', { number })}
      </Button>
    </form>
  )
}

const usualDays = 7
const field = { size: 'small', fullWidth: true, margin: 'dense' } as const

interface DaysToldProps {
  readonly id: string
  readonly days: string
  readonly from: string | undefined
  readonly last: string | undefined
}

/** On which days a version is shown, and how many of them are worked. */
function DaysTold({ id, days, from = '', last = '' }: DaysToldProps) {
  const translate = useTranslate()
  const count = countIn(days)
  const working = useWorkingDays(id, from, last)
  if (count === undefined) return translate('publishing.next.days_wrong')
  if (count === 0) return translate('publishing.next.not_publicised')
  if (from === '') return ' '
  const until = translate('publishing.next.until', { from, last })
  return working === undefined
    ? until
    : `${until}${translate('publishing.next.working_days', { smart_count: working })}`
}
