import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'

/** Takes back what was paid. */
export function ClawbackForm({ pointer }: { pointer: string }) {
  return (
    <FieldGrid minPx={320}>
      <BoundFormula required pointer={`${pointer}/amount`} words="ClawbackComponent/amount" />
      <BoundFormula required pointer={`${pointer}/paid`} words="ClawbackComponent/paid" />
    </FieldGrid>
  )
}
