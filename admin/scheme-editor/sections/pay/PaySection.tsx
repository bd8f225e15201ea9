import { Typography } from '@mui/material'
import { BoundFormula } from '../../bound/BoundFormula.tsx'
import { BoundSwitch } from '../../bound/BoundSwitch.tsx'
import { FieldGrid } from '../../bound/FieldGrid.tsx'
import { OptionalPart } from '../../bound/OptionalPart.tsx'
import { useSchemaWords } from '../../bound/use-words.ts'
import { ComponentList } from './ComponentList.tsx'
import { ProrationForm } from './ProrationForm.tsx'

const firstPay = {
  components: [{ id: 'performance-pay', kind: 'formula', name: '绩效工资', formula: '1000 * [total] / 100' }],
}

/** What people are paid: the components in order, the share of the period that counts, and the limits of the payout. */
export function PaySection() {
  const words = useSchemaWords()
  return (
    <>
      <Typography variant="h6" component="h2">
        {words('RawScheme/pay').label}
      </Typography>
      <OptionalPart pointer="/document/pay" words="RawScheme/pay" start={firstPay}>
        <ComponentList />
        <OptionalPart pointer="/document/pay/payout" words="Pay/payout" start={{}}>
          <FieldGrid minPx={320}>
            <BoundFormula pointer="/document/pay/payout/cap" words="Pay/payout/cap" />
            <BoundFormula pointer="/document/pay/payout/floor" words="Pay/payout/floor" />
          </FieldGrid>
          <BoundSwitch pointer="/document/pay/payout/carryNegative" words="Pay/payout/carryNegative" />
        </OptionalPart>
        <OptionalPart pointer="/document/pay/proration" words="Pay/proration" start={{ kind: 'days' }}>
          <ProrationForm />
        </OptionalPart>
      </OptionalPart>
    </>
  )
}
