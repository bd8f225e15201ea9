import { Button, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Column } from '../../../components/spreadsheet/column.ts'
import { BoundTable } from '../../bound/BoundTable.tsx'
import { namedRows } from '../../bound/named-rows.ts'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import type { JsonValue } from '../../draft/json.ts'
import { useDraftValue, useSelection } from '../../draft/use-draft.ts'
import { ratedBy } from './rated-by.ts'

const form = namedRows('rater')
const start = [{ id: 'superior', name: '直接上级' }]

/** The groups of raters, and which indicators each of them rates. */
export function RatersSection() {
  const translate = useTranslate()
  const columns: readonly Column[] = [
    {
      id: 'name',
      title: translate('editor.indicators.rater_name'),
      kind: 'text',
      required: true,
      longest: 200,
      widthPx: 220,
    },
    {
      id: 'id',
      title: translate('editor.indicators.rater_id'),
      kind: 'text',
      required: true,
      longest: 64,
      widthPx: 180,
    },
  ]
  return (
    <>
      <OptionalPart pointer="/document/raters" words="RawScheme/raters" start={start}>
        <BoundTable
          {...{ columns, form }}
          pointer="/document/raters"
          label={translate('editor.indicators.raters')}
          most={50}
        />
      </OptionalPart>
      <RatedBy />
    </>
  )
}

function RatedBy() {
  const translate = useTranslate()
  const { jumpTo } = useSelection()
  const raters = useDocumentChoices('raters')
  const rated = ratedBy(useDraftValue<JsonValue>('/document/indicators'))
  const nameOf = (id: string) => raters.find(({ value }) => value === id)?.name ?? id
  return (
    <section>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('editor.indicators.rated_by')}
      </Typography>
      {rated.length === 0 && <Typography variant="body2">{translate('editor.indicators.no_ratings')}</Typography>}
      <Table size="small">
        <TableBody>
          {rated.map(({ pointer, name, raters: own }) => (
            <TableRow key={pointer}>
              <TableCell>
                <Button size="small" onClick={() => jumpTo(`${pointer}/scoring`)}>
                  {name}
                </Button>
              </TableCell>
              <TableCell>{own.map(({ rater, weight }) => `${nameOf(rater)} ${weight}`).join(' · ')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}
