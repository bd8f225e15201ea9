import { Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Metric } from '../../../../engine/index.ts'
import { severityLook } from '../../checks/severity-look.ts'
import { worstFirst } from '../../checks/issue-store.ts'
import { useIssuesWithin } from '../../checks/use-issues.ts'
import { metricHow } from './metric-how.ts'

export interface MetricTableProps {
  readonly shown: readonly { readonly metric: Metric; readonly index: number }[]
  readonly openIndex: number | undefined
  readonly onOpen: (index: number) => void
}

export function MetricTable({ shown, openIndex, onOpen }: MetricTableProps) {
  const translate = useTranslate()
  const columns = ['name', 'id', 'kind', 'unit', 'whose', 'how']
  return (
    <Table size="small" stickyHeader aria-label={translate('editor.frame.section.metrics')}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column}>{translate(`editor.parts.metrics.${column}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {shown.map(({ metric, index }) => (
          <MetricRow key={metric.id} {...{ metric, index, isOpen: index === openIndex, onOpen }} />
        ))}
      </TableBody>
    </Table>
  )
}

interface MetricRowProps {
  readonly metric: Metric
  readonly index: number
  readonly isOpen: boolean
  readonly onOpen: (index: number) => void
}

function MetricRow({ metric, index, isOpen, onOpen }: MetricRowProps) {
  const translate = useTranslate()
  const [worst] = worstFirst(useIssuesWithin(`/document/metrics/${index}`))
  const { Icon, colour } = severityLook[worst?.severity ?? 'notice']
  const word = (below: string, id: string | undefined) =>
    id === undefined ? '' : translate(`${below}.${id}`, { _: id })
  return (
    <TableRow hover selected={isOpen} data-pointer={`/document/metrics/${index}`}>
      <TableCell>
        <Link component="button" variant="body2" sx={{ textAlign: 'left' }} onClick={() => onOpen(index)}>
          {metric.name === '' ? metric.id : metric.name}
        </Link>
        {worst !== undefined && (
          <Icon
            fontSize="small"
            color={colour}
            titleAccess={translate(`editor.problems.severity.${worst.severity}`)}
            sx={{ ml: 0.5, verticalAlign: 'middle' }}
          />
        )}
      </TableCell>
      <TableCell>{metric.id}</TableCell>
      <TableCell>{word('editor.parts.kind', metric.kind)}</TableCell>
      <TableCell>{'unit' in metric && word('console.unit', metric.unit)}</TableCell>
      <TableCell>{metric.kind === 'given' && word('console.scope', metric.scope ?? 'person')}</TableCell>
      <TableCell sx={{ maxWidth: 240, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        <span title={metricHow(metric)}>{metricHow(metric)}</span>
      </TableCell>
    </TableRow>
  )
}
