import CancelIcon from '@mui/icons-material/CancelOutlined'
import CheckIcon from '@mui/icons-material/CheckCircleOutline'
import UnknownIcon from '@mui/icons-material/HelpOutline'
import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { CaseRun } from '../../cases/case-run.ts'

const looks = {
  green: { Icon: CheckIcon, colour: 'success' },
  red: { Icon: CancelIcon, colour: 'error' },
  'not-run': { Icon: UnknownIcon, colour: 'disabled' },
} as const

/** Whether a case came out as expected, in a sign and a word. */
export function CaseState({ run }: { run: CaseRun | undefined }) {
  const translate = useTranslate()
  const state = run?.state ?? 'not-run'
  const { Icon, colour } = looks[state]
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
      <Icon fontSize="small" color={colour} aria-hidden />
      {translate(run === undefined ? 'editor.cases.running' : `editor.cases.state.${state}`)}
    </Box>
  )
}
