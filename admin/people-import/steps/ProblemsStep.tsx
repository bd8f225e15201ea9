import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Alert, Button, Stack, Typography } from '@mui/material'
import { useNotify, useTranslate } from 'react-admin'
import { FoundList } from '../../components/wizard/FoundList.tsx'
import { saveFailedRows } from '../import-calls.ts'
import { LackingForm } from './LackingForm.tsx'
import { ReadyFixes } from './ReadyFixes.tsx'
import { UnknownNames } from './UnknownNames.tsx'
import type { StepProps } from './step-props.ts'

const severities = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['notice', 'notices'],
] as const

/** What is wrong, at its cells, with what makes good much of it at once. */
export function ProblemsStep({ importing }: StepProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const { told } = importing.check
  if (told === undefined) return null
  const { counts, issues } = told
  const all = counts.error + counts.warning + counts.notice
  const save = () => {
    if (importing.sent === undefined) return
    saveFailedRows(importing.sent).catch((error: unknown) =>
      notify(error instanceof Error ? error.message : String(error), { type: 'error' }),
    )
  }
  return (
    <Stack spacing={2.5}>
      {counts.error === 0 && <Alert severity="success">{translate('imports.people.problems.none')}</Alert>}
      <ReadyFixes importing={importing} told={told} />
      <UnknownNames importing={importing} told={told} />
      <LackingForm importing={importing} told={told} />
      {all > 0 && (
        <section>
          <Typography variant="subtitle2" component="h3" gutterBottom role="status">
            {severities
              .filter(([severity]) => counts[severity] > 0)
              .map(([severity, key]) => translate(`imports.wizard.${key}`, { smart_count: counts[severity] }))
              .join(' · ')}
          </Typography>
          {counts.error > 0 && (
            <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', mb: 1 }}>
              <Button variant="outlined" startIcon={<DownloadIcon />} onClick={save} sx={{ flexShrink: 0 }}>
                {translate('imports.people.problems.failed_rows')}
              </Button>
              <Typography variant="body2" color="text.secondary">
                {translate('imports.people.problems.failed_rows_about')}
              </Typography>
            </Stack>
          )}
          <FoundList
            all={all}
            found={issues.map(({ severity, message, cell, line, code }, index) => ({
              ...{ key: `${index} ${code}`, severity, message },
              place: cell ?? (line === undefined ? undefined : String(line)),
            }))}
          />
        </section>
      )}
    </Stack>
  )
}
