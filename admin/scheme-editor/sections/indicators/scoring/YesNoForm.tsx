import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundNumber } from '../../../bound/BoundNumber.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'

/** A score for yes and one for no. */
export function YesNoForm({ pointer }: { pointer: string }) {
  return (
    <>
      <BoundFormula required pointer={`${pointer}/of`} words="YesNoScoring/of" />
      <FieldGrid>
        <BoundNumber required parameters pointer={`${pointer}/yes`} words="YesNoScoring/yes" />
        <BoundNumber required parameters pointer={`${pointer}/no`} words="YesNoScoring/no" />
      </FieldGrid>
    </>
  )
}
