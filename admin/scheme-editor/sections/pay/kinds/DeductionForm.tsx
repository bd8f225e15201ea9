import { BoundAmount } from '../../../bound/BoundAmount.tsx'
import { BoundFormula } from '../../../bound/BoundFormula.tsx'
import { BoundNumber } from '../../../bound/BoundNumber.tsx'
import { BoundSwitch } from '../../../bound/BoundSwitch.tsx'
import { FieldGrid } from '../../../bound/FieldGrid.tsx'
import { OptionalPart } from '../../../bound/OptionalPart.tsx'

const firstLimit = { percent: 20, wage: '0', minimumWage: 0 }

/** What is withheld, within the limits of the law. */
export function DeductionForm({ pointer }: { pointer: string }) {
  const at = (field: string) => ({ pointer: `${pointer}/${field}`, words: `DeductionComponent/${field}` })
  return (
    <>
      <BoundFormula required {...at('amount')} />
      <BoundSwitch {...at('carryOver')} />
      <OptionalPart {...at('legalLimit')} start={firstLimit}>
        <FieldGrid>
          <BoundNumber required parameters kind="percent" min={0} max={100} {...at('legalLimit/percent')} />
          <BoundFormula required {...at('legalLimit/wage')} />
          <BoundAmount {...at('legalLimit/minimumWage')} />
        </FieldGrid>
      </OptionalPart>
    </>
  )
}
