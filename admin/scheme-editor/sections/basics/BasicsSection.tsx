import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material'
import ExpandIcon from '@mui/icons-material/ExpandMore'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { cycles } from '../../../components/choices.ts'
import { useIssues } from '../../checks/use-issues.ts'
import { isWithin } from '../../draft/json-pointer.ts'
import { useSelection } from '../../draft/use-draft.ts'
import { DraftChoiceField } from '../../fields/DraftChoiceField.tsx'
import { DraftNumberField } from '../../fields/DraftNumberField.tsx'
import { DraftTextField } from '../../fields/DraftTextField.tsx'
import { FieldGrid } from '../../fields/FieldGrid.tsx'
import { useChoices, useWords } from '../../fields/use-choices.ts'
import { PartJson } from '../parts/PartJson.tsx'
import type { SectionProps } from '../section.ts'

const roundings = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor']

/** What the scheme is called, whose it is, when it is evaluated, and how its figures are rounded. */
export function BasicsSection({ pointers }: SectionProps) {
  const translate = useTranslate()
  const label = (field: string) => translate(`editor.parts.basics.${field}`)
  const { data: departments = [] } = useGetList('departments', { pagination: { page: 1, perPage: 500 } })
  const owners = departments.map(({ id, name }) => ({ id: String(id), name: String(name) }))
  const rounding = useWords('editor.parts.rounding', roundings)
  const at = useWords('editor.parts.at', ['total', 'every-score'])
  const cycle = useChoices(cycles)
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {translate('editor.frame.section.basics')}
      </Typography>
      <FieldGrid title={label('about')}>
        <DraftTextField pointer="/document/name" label={label('name')} isNeeded />
        <DraftChoiceField pointer="/document/department" label={label('department')} choices={owners} isNeeded />
        <DraftChoiceField pointer="/document/cycle" label={label('cycle')} choices={cycle} isNeeded />
        <DraftTextField pointer="/document/effective/from" label={label('from')} type="date" />
        <DraftTextField pointer="/document/effective/until" label={label('until')} type="date" />
        <DraftTextField pointer="/document/source/system" label={label('system')} />
        <Box sx={{ gridColumn: '1 / -1' }}>
          <DraftTextField pointer="/document/description" label={label('description')} isMultiline />
        </Box>
        <Box sx={{ gridColumn: '1 / -1' }}>
          <DraftTextField pointer="/document/source/note" label={label('note')} isMultiline />
        </Box>
      </FieldGrid>
      <FieldGrid title={label('money')}>
        <DraftTextField pointer="/document/money/currency" label={label('currency')} isNeeded />
        <DraftNumberField pointer="/document/money/scale" label={label('scale')} />
        <DraftChoiceField pointer="/document/money/rounding" label={label('rounding')} choices={rounding} isNeeded />
      </FieldGrid>
      <FieldGrid title={label('score')}>
        <DraftNumberField pointer="/document/score/scale" label={label('scale')} />
        <DraftChoiceField pointer="/document/score/rounding" label={label('rounding')} choices={rounding} isNeeded />
        <DraftChoiceField pointer="/document/score/at" label={label('at')} choices={at} />
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
