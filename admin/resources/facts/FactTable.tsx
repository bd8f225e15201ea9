import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useRecordContext, useTranslate } from 'react-admin'
import { type Metric, useMetrics } from '../../components/metrics/use-metrics.ts'
import { useValueText } from '../../components/metrics/use-value-text.ts'

/** The figures of the record around it, by the names of their metrics. */
export function FactTable() {
  return <ValueTable values={{ ...useRecordContext()?.facts }} />
}

/** Values by metric, each with its unit. */
export function ValueTable({ values }: { values: Readonly<Record<string, unknown>> }) {
  const translate = useTranslate()
  const metrics = useMetrics()
  const say = useValueText()
  if (metrics === undefined) return null
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('facts.metric')}</TableCell>
          <TableCell align="right">{translate('facts.value')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {Object.entries(values).map(([id, value]) => {
          const metric = metrics.get(id)
          return (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                {metric?.name ?? id}
              </TableCell>
              <TableCell align="right">
                {Array.isArray(value) ? <Rows {...{ metric, rows: value }} /> : say(value, metric?.unit ?? '')}
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}

interface RowsProps {
  readonly metric: Metric | undefined
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

function Rows({ metric, rows }: RowsProps) {
  const say = useValueText()
  const fields = metric?.fields ?? []
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {fields.map(({ id, name }) => (
            <TableCell key={id}>{name}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have nothing else that tells them apart, and stay where they are.
          <TableRow key={index}>
            {fields.map(({ id, unit }) => (
              <TableCell key={id}>{say(row[id], unit)}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
