import { BoundChoice } from '../../../bound/BoundChoice.tsx'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundNumber } from '../../../bound/BoundNumber.tsx'
import { BoundStated } from '../../../bound/BoundStated.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { useChoiceWord } from '../../../bound/use-words.ts'

/** Score by attainment. */
export function CompletionForm({ pointer }: { pointer: string }) {
  const word = useChoiceWord()
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `CompletionScoring/${field}` })
  return (
    <>
      <FieldGrid minPx={320}>
        <BoundFormula required {...at('actual')} />
        <BoundFormula required {...at('target')} />
      </FieldGrid>
      <FieldGrid>
        <BoundChoice
          required
          {...at('better')}
          choices={['higher', 'lower-inverse', 'lower-linear'].map((value) => ({ value, name: word(value) }))}
        />
        <BoundNumber required parameters {...at('full')} />
        <BoundNumber parameters {...at('over')} />
        <BoundNumber parameters {...at('under')} />
        <BoundStated required field="score" instead={['exclude', 'incomplete']} {...at('whenZero')} />
      </FieldGrid>
    </>
  )
}
