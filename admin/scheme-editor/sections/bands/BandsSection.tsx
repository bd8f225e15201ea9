import { Typography } from '@mui/material'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import type { Column } from '../../../components/spreadsheet/column.ts'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundTable } from '../../bound/BoundTable.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { namedRows } from '../../bound/named-rows.ts'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { rangeCell } from '../../bound/range-cell.ts'
import { useChoiceWord, useSchemaWords } from '../../bound/use-words.ts'
import { ForcedForm } from './ForcedForm.tsx'

const firstBands = {
  rows: [
    { id: 'good', name: '良好', from: 80, coefficient: 1.2 },
    { id: 'pass', name: '合格', coefficient: 1 },
  ],
}
const firstForced = { within: 'department', rows: [], seatTies: 'higher-band', peopleTies: 'up' }
const bandRows = namedRows('band')

/** The bands from the top, how people are ranked, and the shares of people per band. */
export function BandsSection() {
  const translate = useTranslate()
  const word = useChoiceWord()
  const words = useSchemaWords()
  const columns = useMemo(() => bandColumns(words, translate('editor.forms.range')), [words, translate])
  const cell = useMemo(() => rangeCell(translate('editor.forms.total'), 'down'), [translate])
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {words('RawScheme/bands').label}
      </Typography>
      <OptionalPart pointer="/document/bands" words="RawScheme/bands" start={firstBands}>
        <BoundTable
          pointer="/document/bands/rows"
          label={words('Bands/rows').label}
          columns={columns}
          cell={cell}
          form={bandRows}
          most={50}
        />
        <OptionalPart pointer="/document/bands/forced" words="Bands/forced" start={firstForced}>
          <ForcedForm />
        </OptionalPart>
      </OptionalPart>
      <OptionalPart pointer="/document/rank" words="RawScheme/rank" start={{ within: 'department', ties: 'shared' }}>
        <FieldGrid>
          <BoundChoice
            required
            pointer="/document/rank/within"
            words="RawScheme/rank/within"
            choices={['everyone', 'department', 'team', 'post'].map((value) => ({ value, name: word(value) }))}
          />
          <BoundChoice
            required
            pointer="/document/rank/ties"
            words="RawScheme/rank/ties"
            choices={['shared', 'dense'].map((value) => ({ value, name: word(value) }))}
          />
        </FieldGrid>
      </OptionalPart>
    </>
  )
}

function bandColumns(words: ReturnType<typeof useSchemaWords>, range: string): readonly Column[] {
  const title = (field: string) => words(`Bands/rows/${field}`).label
  return [
    { id: 'name', title: title('name'), kind: 'text', widthPx: 110, required: true, longest: 200 },
    { id: 'from', title: title('from'), kind: 'number', widthPx: 100, parameters: true },
    { id: 'coefficient', title: title('coefficient'), kind: 'number', widthPx: 100, parameters: true },
    { id: 'range', title: range, kind: 'text', widthPx: 160, readOnly: true },
    { id: 'criterion', title: title('criterion'), kind: 'text', widthPx: 300, longest: 2000, manyLines: true },
    { id: 'id', title: title('id'), kind: 'text', widthPx: 110, required: true, longest: 64 },
  ]
}
