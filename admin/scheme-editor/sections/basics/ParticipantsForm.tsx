import { useTranslate } from 'react-admin'
import { BoundCondition } from '../../bound/BoundCondition.tsx'
import { BoundIds } from '../../bound/BoundIds.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import { useSchemaWords } from '../../bound/use-words.ts'

/** Whom the scheme appraises: of which posts and departments, and what must hold besides. */
export function ParticipantsForm() {
  const translate = useTranslate()
  const everybody = translate('editor.forms.everybody')
  const posts = useDocumentChoices('posts')
  const departments = useDocumentChoices('departments')
  const { label } = useSchemaWords()('RawScheme/participants')
  return (
    <>
      <FieldGrid title={label}>
        <BoundIds endsPart {...at('posts')} choices={posts} none={everybody} />
        <BoundIds endsPart {...at('departments')} choices={departments} none={everybody} />
      </FieldGrid>
      <OptionalPart
        {...at('when')}
        label={translate('editor.parts.basics.participants_when')}
        start={{ all: [{ fact: 'person.post', operator: 'equal', value: posts[0]?.value ?? '' }] }}
        endsPart
      >
        <BoundCondition pointer="/document/participants/when" stage="participants" />
      </OptionalPart>
    </>
  )
}

function at(field: string) {
  return { pointer: `/document/participants/${field}`, words: `RawScheme/participants/${field}` }
}
