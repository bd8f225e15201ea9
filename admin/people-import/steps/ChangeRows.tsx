import { Chip, TableCell, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useNamesOf } from '../../components/use-names-of.ts'
import type { MeaningTold, RecordChange } from '../people-import-told.ts'

interface ChangeRowsProps {
  readonly change: RecordChange
  readonly meanings: readonly MeaningTold[]
}

/** One record that is new or changes: a line for each of its values. */
export function ChangeRows({ change, meanings }: ChangeRowsProps) {
  const translate = useTranslate()
  const shown = useShownValue()
  const { subject, name, line, kind, values } = change
  const nameOf = (key: string) => meanings.find((each) => each.key === key)?.name ?? key
  const rows = values.length === 0 ? [{ key: '' }] : values
  return rows.map(({ key, ...value }, index) => {
    const { before, after }: { before?: unknown; after?: unknown } = value
    const isFirst = index === 0
    return (
      <TableRow key={key} sx={index < rows.length - 1 ? { '& td': { borderBottom: 0 } } : {}}>
        <TableCell>{isFirst && line}</TableCell>
        <TableCell sx={{ overflowWrap: 'anywhere' }}>
          {isFirst && [name, subject].filter(Boolean).join(' · ')}
        </TableCell>
        <TableCell>
          {isFirst && (
            <Chip
              size="small"
              variant="outlined"
              color={kind === 'new' ? 'success' : 'default'}
              label={translate(`imports.people.changes.${kind}`)}
            />
          )}
        </TableCell>
        <TableCell>{nameOf(key)}</TableCell>
        <TableCell sx={{ overflowWrap: 'anywhere', color: 'text.secondary' }}>{shown(key, before)}</TableCell>
        <TableCell sx={{ overflowWrap: 'anywhere' }}>{shown(key, after)}</TableCell>
      </TableRow>
    )
  })
}

/** Departments and posts by their names, everything else as it was written. */
function useShownValue(): (key: string, value: unknown) => string {
  const translate = useTranslate()
  const departmentName = useNamesOf('departments')
  const postName = useNamesOf('posts')
  return (key, value) => {
    if (value === undefined || value === null) return '—'
    if (key === 'department') return departmentName(String(value))
    if (key === 'post') return postName(String(value))
    if (typeof value === 'boolean') return translate(`ra.boolean.${value}`)
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}
