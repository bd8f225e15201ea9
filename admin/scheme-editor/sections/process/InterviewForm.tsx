import { useTranslate } from 'react-admin'
import { BoundCondition } from '../../bound/BoundCondition.tsx'
import { BoundLines } from '../../bound/BoundLines.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundText } from '../../bound/BoundText.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { OptionalPart } from '../../bound/OptionalPart.tsx'

const first = { all: [{ fact: 'total', operator: 'lessThan', value: 60 }] }

/** Who is interviewed, by when, and what the form of it has. */
export function InterviewForm() {
  const translate = useTranslate()
  const lines = (field: 'form' | 'signed_by') => translate(`editor.parts.process.${field}`)
  return (
    <>
      <FieldGrid>
        <BoundNumber
          required
          whole
          min={0}
          max={366}
          {...at('withinDays')}
          label={translate('editor.parts.process.interview_within')}
        />
        <BoundText {...at('filedWith')} />
        <BoundLines {...at('form')} label={lines('form')} />
        <BoundLines {...at('signedBy')} label={lines('signed_by')} />
      </FieldGrid>
      <OptionalPart {...at('when')} label={translate('editor.parts.process.interviewed')} start={first}>
        <BoundCondition pointer="/document/process/interview/when" stage="consequences" />
      </OptionalPart>
    </>
  )
}

function at(field: string) {
  return { pointer: `/document/process/interview/${field}`, words: `Process/interview/${field}` }
}
