import { Button, Stack, TextField, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import type { SchemeTold } from './publishing-records.ts'
import type { Taking } from './use-step.ts'

interface DecideFormProps {
  readonly scheme: SchemeTold
  readonly step: Taking
  /** It was approved already, and can only be given back. */
  readonly isApproved?: boolean
}

/** Approves what was submitted, or gives it back with what is to be mended. */
export function DecideForm({ scheme: { id, hash }, step, isApproved = false }: DecideFormProps) {
  const translate = useTranslate()
  const [comment, setComment] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const said = comment.trim()
  const path = `/schemes/${encodeURIComponent(id)}`
  const approve = () =>
    step.take({
      path: `${path}/approve`,
      sending: { body: { hash, ...(said !== '' && { comment: said }) } },
      done: 'publishing.next.approved',
    })
  const giveBack = () => {
    if (said === '') {
      setIsAsked(true)
      field.current?.focus()
      return
    }
    void step.take({
      path: `${path}/return`,
      sending: { body: { hash, comment: said } },
      done: 'publishing.next.returned',
    })
  }
  const isLacking = isAsked && said === ''
  return (
    <>
      {!isApproved && <Typography variant="body2">{translate('publishing.next.decide_about')}</Typography>}
      <TextField
        multiline
        minRows={2}
        maxRows={8}
        size="small"
        label={translate('publishing.next.comment')}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
        error={isLacking || step.atFields.comment !== undefined}
        helperText={
          step.atFields.comment ??
          translate(isLacking ? 'publishing.next.comment_lacks' : 'publishing.next.comment_about')
        }
        inputRef={field}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Stack direction="row" spacing={1}>
        {!isApproved && (
          <Button variant="contained" onClick={approve} disabled={step.isBusy}>
            {translate('publishing.next.approve')}
          </Button>
        )}
        <Button variant="outlined" color="warning" onClick={giveBack} disabled={step.isBusy}>
          {translate('publishing.next.return')}
        </Button>
      </Stack>
    </>
  )
}
