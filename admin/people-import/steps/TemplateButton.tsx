import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Button, Stack, Typography } from '@mui/material'
import { useNotify, useTranslate } from 'react-admin'
import { saveWorkbook } from '../import-calls.ts'
import type { StepProps } from './step-props.ts'

/** Gives a workbook to fill in, where it is known for what. */
export function TemplateButton({ importing }: StepProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const { purpose, state } = importing
  const { period, scheme } = state
  const isKnown = purpose === 'employees' || (period !== undefined && scheme !== undefined)
  const about = { ...(period !== undefined && { period }), ...(scheme !== undefined && { scheme }) }
  const save = () =>
    saveWorkbook(purpose, purpose === 'employees' ? {} : about).catch((error: unknown) =>
      notify(error instanceof Error ? error.message : String(error), { type: 'error' }),
    )
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
      <Button startIcon={<DownloadIcon />} disabled={!isKnown} onClick={save}>
        {translate('imports.people.file.template')}
      </Button>
      <Typography variant="body2" color="text.secondary">
        {translate(`imports.people.file.${isKnown ? 'template_about' : 'template_needs'}`)}
      </Typography>
    </Stack>
  )
}
