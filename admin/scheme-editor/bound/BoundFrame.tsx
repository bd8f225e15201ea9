import HelpOutlineIcon from '@mui/icons-material/HelpOutline'
import { Box, FormHelperText, Tooltip, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import type { SaidIssue } from '../checks/use-issues.ts'

interface BoundFrameProps {
  readonly label: string
  readonly help: string
  readonly fieldId: string
  readonly required?: boolean | undefined
  readonly issues: readonly SaidIssue[]
  /** Why what is written is not taken over yet. */
  readonly problem?: string | undefined
  readonly children: ReactNode
}

/** The id of the element that says what is wrong with a field. */
export function saysId(fieldId: string): string {
  return `${fieldId}-says`
}

/** A field with its name above it, an explanation at hand, and what is wrong with it below. */
export function BoundFrame({ label, help, fieldId, required, issues, problem, children }: BoundFrameProps) {
  const translate = useTranslate()
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography component="label" htmlFor={fieldId} variant="caption" color="text.secondary">
          {label}
          {required === true && <span aria-hidden> *</span>}
        </Typography>
        {help !== '' && (
          <Tooltip title={help}>
            <HelpOutlineIcon
              aria-label={translate('editor.forms.help', { help })}
              sx={{ fontSize: '0.9rem', color: 'text.secondary' }}
            />
          </Tooltip>
        )}
      </Box>
      {children}
      <Box id={saysId(fieldId)}>
        {problem !== undefined && <FormHelperText error>{problem}</FormHelperText>}
        {issues.map(({ code, severity, sentence }) => (
          <FormHelperText key={`${code} ${sentence}`} error={severity === 'error'}>
            {sentence}
          </FormHelperText>
        ))}
      </Box>
    </Box>
  )
}
