import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { BoundChoice } from '../../bound/BoundChoice.tsx'
import { BoundCondition } from '../../bound/BoundCondition.tsx'
import { BoundFormula } from '../../bound/BoundFormula.tsx'
import { BoundIds } from '../../bound/BoundIds.tsx'
import { BoundNumber } from '../../bound/BoundNumber.tsx'
import { BoundSwitch } from '../../bound/BoundSwitch.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useDocumentChoices } from '../../bound/use-document-choices.ts'
import { useChoiceWord } from '../../bound/use-words.ts'

const roundingModes = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor']
const cycles = ['month', 'quarter', 'half-year', 'year']
const always = { all: [{ fact: 'total', operator: 'greaterThanInclusive', value: 60 }] }

/** What every kind of component has: caps and floors, whom it is for, its gate, and how it is counted. */
export function ComponentLimits({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const word = useChoiceWord()
  const posts = useDocumentChoices('posts')
  const departments = useDocumentChoices('departments')
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `ComponentBase/${field}` })
  const named = (value: string) => ({ value, name: word(value) })
  return (
    <>
      <FieldGrid minPx={280}>
        <BoundFormula {...at('cap')} />
        <BoundFormula {...at('floor')} />
      </FieldGrid>
      <FieldGrid>
        <BoundIds {...at('posts')} choices={posts} none={translate('editor.forms.everybody')} />
        <BoundIds {...at('departments')} choices={departments} none={translate('editor.forms.everybody')} />
        <BoundIds {...at('cycles')} choices={cycles.map(named)} none={translate('editor.forms.own_cycle')} />
      </FieldGrid>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <BoundSwitch {...at('prorated')} />
        <BoundSwitch {...at('interim')} />
      </Box>
      <OptionalPart {...at('when')} start={always}>
        <BoundCondition pointer={`${pointer}/when`} stage="consequences" />
      </OptionalPart>
      <OptionalPart {...at('rounding')} start={{ scale: 2, mode: 'half-up' }}>
        <FieldGrid>
          <BoundNumber required whole min={0} max={8} {...at('rounding/scale')} />
          <BoundChoice required {...at('rounding/mode')} choices={roundingModes.map(named)} />
        </FieldGrid>
      </OptionalPart>
    </>
  )
}
