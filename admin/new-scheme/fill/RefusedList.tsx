import { Alert, AlertTitle } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { SchemeImportTold } from '../../scheme-import/scheme-import-told.ts'

/** Why no draft was made. */
export function RefusedList({ told: { conflicts, issues } }: { told: SchemeImportTold }) {
  const translate = useTranslate()
  const reasons = [...conflicts, ...issues.filter(({ severity }) => severity === 'error')]
  return (
    <Alert severity="error">
      <AlertTitle>{translate('newScheme.fill.refused')}</AlertTitle>
      <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {reasons.map(({ path, code, message }) => (
          <li key={`${path} ${code}`}>{message}</li>
        ))}
      </ul>
    </Alert>
  )
}
