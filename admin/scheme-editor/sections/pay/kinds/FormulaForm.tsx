import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundStated } from '../../../bound/BoundStated.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'

/** An amount that a formula gives. */
export function FormulaForm({ pointer }: { pointer: string }) {
  return (
    <>
      <BoundFormula required pointer={`${pointer}/formula`} words="FormulaComponent/formula" />
      <FieldGrid minPx={280}>
        <BoundStated field="value" pointer={`${pointer}/whenUndefined`} words="FormulaComponent/whenUndefined" />
      </FieldGrid>
    </>
  )
}
