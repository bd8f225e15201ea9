import { Alert, Button, LinearProgress, List, ListItem, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Check } from '../../components/wizard/use-check.ts'

/** That a file is being sent and read, to be given up; or why it cannot be read at all. */
export function CheckProgress({ check }: { readonly check: Check<unknown> }) {
  const translate = useTranslate()
  const { isChecking, share, error, told, again, cancel } = check
  const againButton = <Button onClick={again}>{translate('imports.wizard.again')}</Button>
  if (isChecking) return <Sending share={share} onCancel={cancel} />
  if (error !== undefined) return <Refused error={error} action={againButton} />
  if (told !== undefined) return null
  return (
    <Alert severity="info" sx={{ mb: 2 }} action={againButton}>
      {translate('imports.wizard.cancelled')}
    </Alert>
  )
}

function Sending({ share, onCancel }: { readonly share: number; readonly onCancel: () => void }) {
  const translate = useTranslate()
  const percent = Math.floor(share * 100)
  const isSent = percent >= 100 || share === 0
  const said = translate(isSent ? 'imports.wizard.reading' : 'imports.wizard.sending', { percent })
  return (
    <Stack direction="row" spacing={2} role="status" sx={{ alignItems: 'center', mb: 2 }}>
      <Stack spacing={0.5} sx={{ flex: 1 }}>
        <Typography variant="body2">{said}</Typography>
        <LinearProgress aria-label={said} variant={isSent ? 'indeterminate' : 'determinate'} value={percent} />
      </Stack>
      <Button onClick={onCancel}>{translate('imports.wizard.cancel')}</Button>
    </Stack>
  )
}

interface RefusedProps {
  readonly error: NonNullable<Check<unknown>['error']>
  readonly action: React.ReactNode
}

function Refused({ error, action }: RefusedProps) {
  const translate = useTranslate()
  const { issues }: { issues?: unknown } = Object(error.body)
  const sentences = (Array.isArray(issues) ? issues : []).flatMap((issue: unknown) => {
    const { message }: { message?: unknown } = Object(issue)
    return typeof message === 'string' ? [message] : []
  })
  return (
    <Alert severity="error" sx={{ mb: 2 }} action={action}>
      {translate(error.message, { _: error.message })}
      {sentences.length > 0 && (
        <List dense disablePadding>
          {[...new Set(sentences)].map((sentence) => (
            <ListItem key={sentence} disableGutters>
              {sentence}
            </ListItem>
          ))}
        </List>
      )}
    </Alert>
  )
}
