import { Button } from '@mui/material'
import { useFormState } from 'react-hook-form'
import { useTranslate } from 'react-admin'

/** The one button of a form at the door. */
export function SubmitButton({ label }: { label: string }) {
  const translate = useTranslate()
  const { isSubmitting } = useFormState()
  return (
    <Button type="submit" variant="contained" fullWidth disabled={isSubmitting}>
      {translate(label)}
    </Button>
  )
}
