import CopiedIcon from '@mui/icons-material/CheckOutlined'
import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { instantText } from '../../components/day/instant-text.ts'

/** Of `schemas/api/link.schema.json`. */
export interface AccountLink {
  readonly url: string
  readonly hours: number
}

interface LinkDialogProps {
  readonly name: string
  readonly link: AccountLink
  readonly close: () => void
}

const hourMs = 3_600_000

/** The link by which somebody sets their password, to be handed on. It is shown here once. */
export function LinkDialog({ name, link: { url, hours }, close }: LinkDialogProps) {
  const translate = useTranslate()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)
  const [until] = useState(() => instantText(new Date(Date.now() + hours * hourMs)))
  const copy = async () => {
    setCopied(await copied(url, field.current))
  }
  return (
    <Dialog open onClose={(_, reason) => reason !== 'backdropClick' && close()} maxWidth="sm" fullWidth {...titled}>
      <DialogTitle id="account-link">{translate('accounts.link.title', { name })}</DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{translate('accounts.link.about', { name, until })}</Typography>
        <TextField
          {...{ inputRef: field, value: url, label: translate('accounts.link.url') }}
          onFocus={({ target }) => target.select()}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('accounts.link.once')}
        </Alert>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.close')}</Button>
        <Button
          {...{ variant: 'contained', autoFocus: true, onClick: copy }}
          startIcon={isCopied ? <CopiedIcon /> : <CopyIcon />}
        >
          <span role="status">{translate(isCopied ? 'accounts.link.copied' : 'accounts.link.copy')}</span>
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const titled = { 'aria-labelledby': 'account-link' }

/** Whether it was copied. Where browsers keep pages without TLS from the clipboard, the text is selected, to be copied by key. */
async function copied(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.focus()
    field?.select()
    return false
  }
}
