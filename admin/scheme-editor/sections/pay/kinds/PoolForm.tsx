import { BoundChoice } from '../../../bound/BoundChoice.tsx'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { useChoiceWord } from '../../../bound/use-words.ts'

/** A share of a pool. */
export function PoolForm({ pointer }: { pointer: string }) {
  const word = useChoiceWord()
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `PoolComponent/${field}` })
  return (
    <>
      <FieldGrid minPx={320}>
        <BoundFormula required {...at('pool')} />
        <BoundFormula required {...at('share')} />
      </FieldGrid>
      <FieldGrid>
        <BoundChoice
          required
          {...at('within')}
          choices={['everyone', 'department', 'team', 'post'].map((value) => ({ value, name: word(value) }))}
        />
      </FieldGrid>
    </>
  )
}
