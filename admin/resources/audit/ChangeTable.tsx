import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useRecordContext, useTranslate } from 'react-admin'
import { FieldText } from '../../components/conflict/FieldText.tsx'
import { keptOut, toldChanges } from './told-changes.ts'

/** The fields that an entry of the log tells of, before and after. */
export function ChangeTable() {
  const translate = useTranslate()
  const entry = useRecordContext()
  if (entry === undefined || entry.changed === undefined) return null
  const { changed, before: was, after: is } = entry
  const changes = toldChanges({ changed, before: was, after: is })
  if (changes.length === 0) return <Typography>{translate('audit.nothing_changed')}</Typography>
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('audit.field')}</TableCell>
          <TableCell>{translate('resources.audit.fields.before')}</TableCell>
          <TableCell>{translate('resources.audit.fields.after')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ path, before, after }) => (
          <TableRow key={path.join('/')} sx={{ verticalAlign: 'top' }}>
            <TableCell component="th" scope="row">
              <FieldName resource={String(entry.resource)} path={path} />
            </TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              <Told path={path} value={before} isThere={entry.before !== undefined} />
            </TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>
              <Told path={path} value={after} isThere={entry.after !== undefined} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** The name of a field, and below it those inside it. */
export function FieldName({ resource, path }: { resource: string; path: readonly string[] }) {
  const translate = useTranslate()
  const [field = '', ...inside] = path
  const name = translate(`resources.${resource}.fields.${field}`, {
    _: translate(`audit.fields.${field}`, { _: field }),
  })
  return <span>{[name, ...inside].join(' / ')}</span>
}

function Told({ path, value, isThere }: { path: readonly string[]; value: unknown; isThere: boolean }) {
  const translate = useTranslate()
  const why = keptOut(value)
  if (why !== undefined) return <Typography color="text.secondary">{translate(`audit.${why}`)}</Typography>
  if (!isThere || value === undefined) return <span>–</span>
  const field = path.at(-1) ?? ''
  return <FieldText {...{ field, record: { [field]: value } }} />
}
