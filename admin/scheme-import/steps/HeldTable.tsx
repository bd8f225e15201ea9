import { Table, TableBody, TableCell, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { RawScheme } from '../../../engine/index.ts'
import { partCounts } from '../part-counts.ts'
import type { SchemeImportTold } from '../scheme-import-told.ts'

/** What was read of a scheme, in a few lines. */
export function HeldTable({ told, document }: { readonly told: SchemeImportTold; readonly document: RawScheme }) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.scheme.understood.${key}`, params)
  const { format, cases } = told
  const all = (cases?.passed ?? 0) + (cases?.failed ?? 0)
  const isMigrated = format.from !== undefined && format.from !== format.to
  const rows = [
    ['cycle', translate(`console.cycle.${document.cycle}`)],
    [
      'parts',
      partCounts(document)
        .map(({ kind, count }) => say(`count.${kind}`, { smart_count: count }))
        .join(' · '),
    ],
    ['cases', all === 0 ? say('cases_none') : say('cases_told', { passed: cases?.passed, all })],
    ['format', say(isMigrated ? 'format_migrated' : 'format_current', { from: format.from, to: format.to })],
  ] as const
  return (
    <Table size="small" aria-label={translate('imports.scheme.step.understood')}>
      <TableBody>
        {rows.map(([key, text]) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row" sx={{ width: '8rem', color: 'text.secondary' }}>
              {say(key)}
            </TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{text}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
