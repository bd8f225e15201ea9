import ErrorIcon from '@mui/icons-material/ErrorOutline'
import NoticeIcon from '@mui/icons-material/InfoOutlined'
import WarningIcon from '@mui/icons-material/WarningAmber'
import type { Severity } from '../../../engine/index.ts'

/** The icon and the colour of a severity; its name stands beside it wherever they are shown. */
export const severityLook = {
  error: { Icon: ErrorIcon, colour: 'error' },
  warning: { Icon: WarningIcon, colour: 'warning' },
  notice: { Icon: NoticeIcon, colour: 'info' },
} as const satisfies Record<Severity, unknown>

export const severities = ['error', 'warning', 'notice'] as const
