import ExpandIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import { useSchemaWords } from '../../bound/use-words.ts'
import { isWithin } from '../../draft/json-pointer.ts'
import type { JsonValue } from '../../draft/json.ts'
import { useDraftValue, useSelection } from '../../draft/use-draft.ts'
import { PartJson } from '../parts/PartJson.tsx'
import { CaseRatings } from './CaseRatings.tsx'
import { FactField } from './FactField.tsx'
import { givenFacts } from './given-facts.ts'
import { PersonNumber } from './PersonNumber.tsx'

interface CasePersonProps {
  /** Of the case. */
  readonly pointer: string
  readonly index: number
}

const several = ['history', 'parts', 'carried'] as const

/** Who somebody of a case is, their facts and ratings, and what is known of them over several periods. */
export function CasePerson({ pointer, index }: CasePersonProps) {
  const translate = useTranslate()
  const own = `${pointer}/people/${index}`
  const metrics = useDraftValue<JsonValue>('/document/metrics')
  const facts = useMemo(() => givenFacts(metrics, 'person'), [metrics])
  const none = translate('editor.forms.not_filled')
  return (
    <>
      <FieldGrid minPx={150}>
        <PersonNumber {...{ pointer, index }} />
        <BoundText pointer={`${own}/name`} words="RawPerson/name" />
        <BoundChoice pointer={`${own}/post`} words="RawPerson/post" choices={useDocumentChoices('posts')} none={none} />
        <BoundChoice
          pointer={`${own}/department`}
          words="RawPerson/department"
          choices={useDocumentChoices('departments')}
          none={none}
        />
        <BoundText pointer={`${own}/team`} words="RawPerson/team" />
        <BoundText pointer={`${own}/hired`} words="RawPerson/hired" type="date" />
        <BoundText pointer={`${own}/left`} words="RawPerson/left" type="date" />
      </FieldGrid>
      {facts.length === 0 ? (
        <Typography variant="body2">{translate('editor.cases.no_facts')}</Typography>
      ) : (
        <FieldGrid title={translate('editor.cases.facts')} minPx={180}>
          {facts.map((metric) => (
            <FactField key={metric.id} pointer={`${own}/facts`} metric={metric} />
          ))}
        </FieldGrid>
      )}
      <CaseRatings pointer={`${own}/ratings`} />
      <SeveralPeriods pointer={own} />
    </>
  )
}

/** Open where something in it was jumped to. */
function SeveralPeriods({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const { pointer: wanted } = useSelection()
  const isWanted = wanted !== undefined && several.some((part) => isWithin(wanted, `${pointer}/${part}`))
  return (
    <Accordion
      variant="outlined"
      disableGutters
      defaultExpanded={isWanted}
      slotProps={{ transition: { unmountOnExit: true } }}
    >
      <AccordionSummary expandIcon={<ExpandIcon />}>{translate('editor.cases.more_person')}</AccordionSummary>
      <AccordionDetails>
        <Typography variant="body2" color="text.secondary">
          {translate('editor.cases.more_person_help')}
        </Typography>
        {several.map((part) => (
          <FieldGrid key={part} title={words(`RawPerson/${part}`).label} minPx={400}>
            <PartJson pointer={`${pointer}/${part}`} label={words(`RawPerson/${part}`).label} />
          </FieldGrid>
        ))}
      </AccordionDetails>
    </Accordion>
  )
}
