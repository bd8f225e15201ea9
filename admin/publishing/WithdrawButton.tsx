import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { SchemeTold } from './publishing-records.ts'
import type { Taking } from './use-step.ts'

/** Takes a submission, or an approval that is not published yet, back. */
export function WithdrawButton({ scheme: { id }, step }: { readonly scheme: SchemeTold; readonly step: Taking }) {
  const translate = useTranslate()
  const withdraw = () =>
    step.take({
      path: `/schemes/${encodeURIComponent(id)}/withdraw`,
      sending: {},
      done: 'publishing.next.withdrawn',
    })
  return (
    <Button onClick={withdraw} disabled={step.isBusy} sx={{ alignSelf: 'flex-start' }}>
      {translate('publishing.next.withdraw')}
    </Button>
  )
}
