import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundLines } from '../../bound/BoundLines.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundSwitch } from '../../bound/BoundSwitch.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useWordChoices } from '../../bound/use-choices.ts'
import { CalendarTable } from './CalendarTable.tsx'
import { InterviewForm } from './InterviewForm.tsx'

const firstAppeal = { to: '', answerWithinWorkingDays: 10 }
const firstInterview = { withinDays: 7 }

/** Who drafts, reviews and approves, how long results are publicised, and the deadlines of interviews and appeals. */
export function ProcessSection() {
  const translate = useTranslate()
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {translate('editor.frame.section.process')}
      </Typography>
      <FieldGrid title={translate('editor.parts.process.who')}>
        {(['drafts', 'reviews', 'approves', 'leads'] as const).map((field) => (
          <BoundText key={field} endsPart {...at(field)} />
        ))}
        <Box sx={{ gridColumn: '1 / -1' }}>
          <BoundLines endsPart {...at('takesPart')} label={translate('editor.parts.process.takes_part')} />
        </Box>
      </FieldGrid>
      <FieldGrid title={translate('editor.parts.process.results')}>
        <BoundNumber endsPart whole min={0} max={366} {...at('publiciseDays')} />
        <BoundSwitch endsPart {...at('resultsPublishedWithCalculation')} />
        <BoundSwitch endsPart {...at('selfRating')} />
        <BoundSwitch endsPart {...at('selfRatingWithEvidence')} />
      </FieldGrid>
      <OptionalPart {...at('interview')} start={firstInterview}>
        <InterviewForm />
      </OptionalPart>
      <OptionalPart {...at('appeal')} start={firstAppeal}>
        <AppealForm />
      </OptionalPart>
      <CalendarTable />
    </>
  )
}

function AppealForm() {
  const translate = useTranslate()
  const none = translate('editor.forms.not_stated')
  const say = (key: string) => translate(`editor.parts.process.${key}`)
  return (
    <FieldGrid>
      <BoundText required {...at('appeal/to')} />
      <BoundNumber whole min={0} max={366} {...at('appeal/withinWorkingDays')} label={say('appeal_within')} />
      <BoundNumber
        required
        whole
        min={0}
        max={366}
        {...at('appeal/answerWithinWorkingDays')}
        label={say('answer_within')}
      />
      <BoundChoice {...at('appeal/correction')} choices={useWordChoices(['next-period', 'this-period'])} none={none} />
      <BoundSwitch {...at('appeal/talkFirst')} />
    </FieldGrid>
  )
}

function at(field: string) {
  return { pointer: `/document/process/${field}`, words: `Process/${field}` }
}
