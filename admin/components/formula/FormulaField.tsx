import { Box, FormHelperText, Typography } from '@mui/material'
import { lazy, Suspense, useId } from 'react'
import { useLocaleState } from 'react-admin'
import type { FormulaFieldProps } from './formula-props.ts'
import { shownFormula } from './stored-and-shown.ts'

const FormulaEditor = lazy(async () => ({ default: (await import('./FormulaEditor.tsx')).FormulaEditor }))

/**
 * A formula to write: people see and type names in their language, the document keeps ids. The editor is fetched when the first formula is
 * shown; until then the formula can be read.
 */
export function FormulaField(props: FormulaFieldProps) {
  const { label, help, issues, value, names, records } = props
  const [locale] = useLocaleState()
  const [labelId, noteId] = [useId(), useId()]
  const language = locale === 'en' ? 'en' : 'zh'
  const shown = shownFormula(value, { names, language, ...(records && { records }) })
  const [worst] = issues
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography id={labelId} variant="caption" color={isWrong(props) ? 'error' : 'text.secondary'} component="div">
        {label}
      </Typography>
      <Suspense fallback={<Box sx={{ p: 1, border: 1, borderColor: 'divider', borderRadius: 1 }}>{shown}&nbsp;</Box>}>
        <FormulaEditor {...props} language={language} labelId={labelId} noteId={noteId} />
      </Suspense>
      <FormHelperText id={noteId} error={isWrong(props)} sx={{ mx: 0 }}>
        {worst?.sentence ?? help}
      </FormHelperText>
    </Box>
  )
}

function isWrong({ issues }: FormulaFieldProps): boolean {
  return issues.some(({ severity }) => severity === 'error')
}
