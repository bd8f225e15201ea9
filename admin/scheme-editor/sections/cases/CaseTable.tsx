import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useCaseRuns } from '../../cases/use-case-runs.ts'
import type { JsonValue } from '../../draft/json.ts'
import { CaseRow } from './CaseRow.tsx'

interface CaseTableProps {
  readonly cases: readonly JsonValue[]
  /** The case that was open last: its name is focused again. */
  readonly lastOpen: number | undefined
  readonly onOpen: (index: number) => void
}

/** All cases, one a row. */
export function CaseTable({ cases, lastOpen, onOpen }: CaseTableProps) {
  const translate = useTranslate()
  const { runs } = useCaseRuns()
  return (
    <Table size="small" aria-label={translate('editor.cases.list')} sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 96 }}>{translate('editor.cases.result')}</TableCell>
          <TableCell>{translate('editor.cases.name')}</TableCell>
          <TableCell sx={{ width: 120 }}>{translate('editor.cases.who')}</TableCell>
          <TableCell sx={{ width: 130 }}>{translate('editor.cases.expected')}</TableCell>
          <TableCell sx={{ width: 56, px: 0.5 }}>{translate('editor.cases.act')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {cases.map((one, index) => (
          <CaseRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a draft may hold an id twice, or none
            key={index}
            {...{ one, index, onOpen }}
            run={runs[index]}
            wasOpen={index === lastOpen}
          />
        ))}
      </TableBody>
    </Table>
  )
}
