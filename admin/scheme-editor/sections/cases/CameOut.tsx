import CancelIcon from '@mui/icons-material/CancelOutlined'
import CheckIcon from '@mui/icons-material/Check'
import { Box, Typography } from '@mui/material'
import { type ReactNode, useContext } from 'react'
import { useTranslate } from 'react-admin'
import { useFigureWords } from '../../cases/use-case-runs.ts'
import type { JsonValue } from '../../draft/json.ts'
import { useDraftValue } from '../../draft/use-draft.ts'
import { DeviatingContext } from './deviating-context.ts'

interface CameOutProps {
  readonly figure: string
  /** Where it is expected. */
  readonly at: string
  /** What came out; nothing while it is not known. */
  readonly got: string | number | boolean | readonly string[] | undefined
  readonly children: ReactNode
}

/** A field of an expectation, and below it what came out. */
export function CameOut({ figure, at, got, children }: CameOutProps) {
  const translate = useTranslate()
  const words = useFigureWords()
  const deviating = useContext(DeviatingContext)
  const expected = useDraftValue<JsonValue>(at)
  if (got === undefined || words === undefined) return <Box>{children}</Box>
  const shown = [got].flat().map((each) => words.value(figure, String(each)))
  const value = shown.length === 0 ? translate('editor.cases.empty_list') : shown.join(' · ')
  const isRed = expected !== undefined && deviating.has(figure)
  const isSame = expected !== undefined && !isRed
  const Icon = isSame ? CheckIcon : CancelIcon
  return (
    <Box>
      {children}
      <Typography
        variant="caption"
        color={isRed ? 'error' : 'text.secondary'}
        component="p"
        sx={{ display: 'flex', gap: 0.5 }}
      >
        {expected !== undefined && <Icon aria-hidden sx={{ fontSize: '1rem' }} />}
        {isSame ? translate('editor.cases.as_came_out') : translate('editor.cases.came_out', { value })}
      </Typography>
    </Box>
  )
}
