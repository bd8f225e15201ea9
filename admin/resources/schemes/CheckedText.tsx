import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import FineIcon from '@mui/icons-material/CheckCircleOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import { Stack } from '@mui/material'
import { useRecordContext, useTranslate } from 'react-admin'

/** What the last check found in a scheme: how many errors and warnings, or that all is well. */
export function CheckedText() {
  const translate = useTranslate()
  const { errors = 0, warnings = 0 }: { errors?: number; warnings?: number } = Object(useRecordContext()?.checked)
  const kind = errors > 0 ? 'errors' : warnings > 0 ? 'warnings' : 'fine'
  const { Icon, color } = looks[kind]
  const count = kind === 'errors' ? errors : warnings
  return (
    <Stack component="span" direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
      <Icon fontSize="small" color={color} aria-hidden />
      {translate(`console.checked.${kind}`, { smart_count: count })}
    </Stack>
  )
}

const looks = {
  errors: { Icon: ErrorIcon, color: 'error' },
  warnings: { Icon: WarningIcon, color: 'warning' },
  fine: { Icon: FineIcon, color: 'success' },
} as const
