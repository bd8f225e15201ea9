import { compileQuantityOrMetric } from './quantity-or-metric.ts'
import type { PayKind } from './pay-kind.ts'

/** A fixed amount: stated by the scheme, or a metric of the person such as the base wage. */
export const fixed: PayKind<'fixed'> = {
  kind: 'fixed',
  compile(raw, path, figure, compiling) {
    const amount = compileQuantityOrMetric(raw.amount, `${path}/amount`, figure, compiling)
    return { pay: ({ frame }) => ({ amount: amount.value(frame), inputs: [amount.input(frame)] }) }
  },
}
