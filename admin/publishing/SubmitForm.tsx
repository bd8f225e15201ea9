import { Button, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { SchemeTold } from './publishing-records.ts'
import { useGate } from './use-publishing.ts'
import type { Taking } from './use-step.ts'

/** Hands the draft, exactly as it is shown, to somebody else. */
export function SubmitForm({ scheme: { id, hash }, step }: { readonly scheme: SchemeTold; readonly step: Taking }) {
  const translate = useTranslate()
  const { data: gate } = useGate(id)
  const missing = (gate?.missing ?? []).filter(({ code }) => code !== 'gate-not-approved').length
  const submit = () =>
    step.take({
      path: `/schemes/${encodeURIComponent(id)}/submit`,
      sending: { body: { hash } },
      done: 'publishing.next.submitted',
    })
  return (
    <>
      <Typography variant="body2">
        {translate(missing > 0 ? 'publishing.next.submit_despite' : 'publishing.next.submit_about', {
          smart_count: missing,
        })}
      </Typography>
      <Button variant="contained" onClick={submit} disabled={step.isBusy}>
        {translate('publishing.next.submit')}
      </Button>
    </>
  )
}
