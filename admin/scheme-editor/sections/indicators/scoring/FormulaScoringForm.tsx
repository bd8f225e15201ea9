import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundStated } from '../../../bound/BoundStated.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'

/** A score that a formula gives. */
export function FormulaScoringForm({ pointer }: { pointer: string }) {
  return (
    <>
      <BoundFormula required pointer={`${pointer}/formula`} words="FormulaScoring/formula" />
      <FieldGrid>
        <BoundStated field="value" pointer={`${pointer}/whenUndefined`} words="FormulaScoring/whenUndefined" />
      </FieldGrid>
    </>
  )
}
