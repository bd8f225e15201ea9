import { Box, Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import { cycles } from '../../../components/choices.ts'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useChoices, useWordChoices } from '../../bound/use-choices.ts'
import { useSchemaWords } from '../../bound/use-words.ts'
import { NamedList } from './NamedList.tsx'
import { ParticipantsForm } from './ParticipantsForm.tsx'
import { RollUpTable } from './RollUpTable.tsx'

const roundings = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor']

/** What the scheme is called, whose it is, when and for whom it is evaluated, and how its figures are rounded. */
export function BasicsSection() {
  const translate = useTranslate()
  const words = useSchemaWords()
  const label = (field: string) => translate(`editor.parts.basics.${field}`)
  const { data: departments = [] } = useGetList('departments', { pagination: { page: 1, perPage: 500 } })
  const owners = departments.map(({ id, name }) => ({ value: String(id), name: String(name) }))
  const rounding = useWordChoices(roundings)
  const at = useWordChoices(['total', 'every-score'])
  const cycle = useChoices(cycles)
  const none = translate('editor.forms.not_stated')
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {translate('editor.frame.section.basics')}
      </Typography>
      <FieldGrid title={label('about')} minPx={180}>
        <BoundText required pointer="/document/name" words="RawScheme/name" />
        <BoundChoice pointer="/document/department" words="RawScheme/department" choices={owners} none={none} />
        <BoundChoice required pointer="/document/cycle" words="RawScheme/cycle" choices={cycle} />
        <BoundText endsPart pointer="/document/effective/from" words="RawScheme/effective/from" type="date" />
        <BoundText endsPart pointer="/document/effective/until" words="RawScheme/effective/until" type="date" />
        <BoundText endsPart pointer="/document/source/system" words="RawScheme/source/system" />
        <Box sx={{ gridColumn: '1 / -1' }}>
          <BoundText manyLines pointer="/document/description" words="RawScheme/description" />
        </Box>
        <Box sx={{ gridColumn: '1 / -1' }}>
          <BoundText
            manyLines
            endsPart
            pointer="/document/source/note"
            words="RawScheme/source/note"
            label={label('note')}
          />
        </Box>
      </FieldGrid>
      <FieldGrid title={label('money')} minPx={180}>
        <BoundText required pointer="/document/money/currency" words="RawScheme/money/currency" />
        <BoundNumber required whole min={0} max={8} pointer="/document/money/scale" words="RawScheme/money/scale" />
        <BoundChoice required pointer="/document/money/rounding" words="RawScheme/money/rounding" choices={rounding} />
      </FieldGrid>
      <FieldGrid title={label('score')} minPx={180}>
        <BoundNumber required whole min={0} max={8} pointer="/document/score/scale" words="RawScheme/score/scale" />
        <BoundChoice required pointer="/document/score/rounding" words="RawScheme/score/rounding" choices={rounding} />
        <BoundChoice pointer="/document/score/at" words="RawScheme/score/at" choices={at} none={none} />
      </FieldGrid>
      <FieldGrid title={words('RawScheme/total').label} minPx={180}>
        <BoundNumber endsPart parameters pointer="/document/total/floor" words="RawScheme/total/floor" />
        <BoundNumber endsPart parameters pointer="/document/total/cap" words="RawScheme/total/cap" />
      </FieldGrid>
      <RollUpTable />
      <ParticipantsForm />
      <NamedList list="posts" />
      <NamedList list="departments" />
    </>
  )
}
