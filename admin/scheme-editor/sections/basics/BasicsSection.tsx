import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material'
import ExpandIcon from '@mui/icons-material/ExpandMore'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { cycles } from '../../../components/choices.ts'
import { useIssues } from '../../checks/use-issues.ts'
import { isWithin } from '../../draft/json-pointer.ts'
import { useSelection } from '../../draft/use-draft.ts'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useChoices, useWordChoices } from '../../bound/use-choices.ts'
import { PartJson } from '../parts/PartJson.tsx'
import type { SectionProps } from '../section.ts'

const roundings = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor']

/** What the scheme is called, whose it is, when it is evaluated, and how its figures are rounded. */
export function BasicsSection({ pointers }: SectionProps) {
  const translate = useTranslate()
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
      <FieldGrid title={label('about')}>
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
      <FieldGrid title={label('money')}>
        <BoundText required pointer="/document/money/currency" words="RawScheme/money/currency" />
        <BoundNumber required whole min={0} max={8} pointer="/document/money/scale" words="RawScheme/money/scale" />
        <BoundChoice required pointer="/document/money/rounding" words="RawScheme/money/rounding" choices={rounding} />
      </FieldGrid>
      <FieldGrid title={label('score')}>
        <BoundNumber required whole min={0} max={8} pointer="/document/score/scale" words="RawScheme/score/scale" />
        <BoundChoice required pointer="/document/score/rounding" words="RawScheme/score/rounding" choices={rounding} />
        <BoundChoice pointer="/document/score/at" words="RawScheme/score/at" choices={at} none={none} />
      </FieldGrid>
      <MoreParts pointers={pointers.filter((pointer) => pointer !== '/document/name')} />
    </>
  )
}

/** Parts without a form of their own, as JSON; open where somebody has jumped into one, or something is wrong there. */
function MoreParts({ pointers }: { pointers: readonly string[] }) {
  const translate = useTranslate()
  const { pointer: jumpedTo } = useSelection()
  const { issues } = useIssues()
  const isAmong = (pointer: string) => pointers.some((outer) => isWithin(pointer, outer))
  const isCalled = (jumpedTo !== undefined && isAmong(jumpedTo)) || issues.some(({ path }) => isAmong(path))
  const [isOpen, setIsOpen] = useState<boolean>()
  return (
    <Accordion
      variant="outlined"
      disableGutters
      expanded={isOpen ?? isCalled}
      onChange={(_, next) => setIsOpen(next)}
      slotProps={{ transition: { unmountOnExit: true } }}
    >
      <AccordionSummary expandIcon={<ExpandIcon />}>{translate('editor.parts.basics.more')}</AccordionSummary>
      <AccordionDetails>
        {pointers.map((pointer) => {
          const name = translate(`editor.parts.part.${pointer.split('/').at(-1) ?? ''}`)
          return (
            <Box key={pointer} sx={{ mb: 2 }}>
              <Typography variant="subtitle2" component="h3" gutterBottom>
                {name}
              </Typography>
              <PartJson pointer={pointer} label={translate('editor.frame.json.part', { name })} />
            </Box>
          )
        })}
      </AccordionDetails>
    </Accordion>
  )
}
