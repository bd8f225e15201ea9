import { Alert, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useNotify, useTranslate } from 'react-admin'
import { acceptChange } from '../../cases/accept-change.ts'
import type { CaseRun } from '../../cases/case-run.ts'
import { useFigureWords } from '../../cases/use-case-runs.ts'
import { useLanguage } from '../../bound/use-words.ts'
import { sentenceOf } from '../../../i18n/sentences.ts'
import type { JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { usePersonNames } from './use-person-names.ts'

interface CaseResultProps {
  readonly pointer: string
  readonly run: CaseRun
}

/** Why a case was not run, or what came out otherwise than expected; nothing for a case that came out well. */
export function CaseResult({ pointer, run }: CaseResultProps) {
  if (run.state === 'green') return null
  return run.state === 'red' ? <Deviations {...{ pointer, run }} /> : <WhyNot run={run} />
}

function WhyNot({ run: { issues } }: { run: CaseRun }) {
  const translate = useTranslate()
  const language = useLanguage()
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      {issues.length === 0 ? translate('editor.cases.no_time') : translate('editor.cases.why_not')}
      {issues.slice(0, 5).map(({ code, params, path }) => (
        <Typography key={`${code} ${path}`} variant="body2">
          {sentenceOf(code, params, language)}
        </Typography>
      ))}
    </Alert>
  )
}

function Deviations({ pointer, run }: CaseResultProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const words = useFigureWords()
  const isReadOnly = useIsReadOnly()
  const edit = useEdit()
  const one = useDraftValue<JsonValue>(pointer)
  const nameOf = usePersonNames(pointer)
  const change = acceptChange(pointer, one, run)
  const title = translate('editor.cases.deviations')
  const accept = () => {
    edit(change)
    notify('editor.cases.accepted')
  }
  if (words === undefined) return null
  const said = run.deviations.map((deviation) => ({ person: deviation.person, ...words.deviation(deviation) }))
  return (
    <Alert severity="error" icon={false} sx={{ my: 1, '& .MuiAlert-message': { width: '100%' } }}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      <Table size="small" aria-label={title} sx={{ '& td, & th': { color: 'inherit', px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('editor.cases.person')}</TableCell>
            <TableCell>{translate('editor.cases.deviates')}</TableCell>
            <TableCell align="right">{translate('editor.cases.expected')}</TableCell>
            <TableCell align="right">{translate('editor.cases.got')}</TableCell>
            <TableCell align="right">{translate('editor.cases.difference')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {said.map(({ person, figure, expected, got, difference }) => (
            <TableRow key={`${person} ${figure}`}>
              <TableCell>{nameOf(person)}</TableCell>
              <TableCell>{figure}</TableCell>
              <TableCell align="right">{expected}</TableCell>
              <TableCell align="right">{got}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {difference}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Missing run={run} nameOf={nameOf} />
      {!isReadOnly && change.length > 0 && (
        <>
          <Button size="small" variant="outlined" color="inherit" sx={{ mt: 1 }} onClick={accept}>
            {translate('editor.cases.accept')}
          </Button>
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {translate('editor.cases.accept_help')}
          </Typography>
        </>
      )}
    </Alert>
  )
}

/** What is missing for those who came out incomplete, though a case expects something else of them. */
function Missing({ run, nameOf }: { readonly run: CaseRun; readonly nameOf: (id: string) => string }) {
  const translate = useTranslate()
  const language = useLanguage()
  const deviating = new Set(run.deviations.map(({ person }) => person))
  const lines = run.people.flatMap(({ id, missing = [] }) => {
    if (missing.length === 0 || !deviating.has(id)) return []
    const names = [...new Set(missing.map(({ name }) => name))].join(language === 'en' ? ', ' : '、')
    return translate('editor.cases.missing', { person: nameOf(id), names })
  })
  return lines.map((line) => (
    <Typography key={line} variant="body2" sx={{ mt: 0.5 }}>
      {line}
    </Typography>
  ))
}
