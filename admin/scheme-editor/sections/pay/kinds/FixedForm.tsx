import { BoundAmount } from '../../../bound/BoundAmount.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'

/** A fixed amount, or that of a metric. */
export function FixedForm({ pointer }: { pointer: string }) {
  return (
    <FieldGrid>
      <BoundAmount pointer={`${pointer}/amount`} words="FixedComponent/amount" />
    </FieldGrid>
  )
}
