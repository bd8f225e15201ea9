import { issue } from '../model/issue.ts'
import type { PayComponent } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'

/** Where something is withheld the payout has a floor, or each deduction its legal limit. Broken by fines without either. */
export function payoutNotNegative({ raw, report }: CheckContext): void {
  if (raw.pay === undefined || raw.pay.payout?.floor !== undefined) return
  raw.pay.components.forEach((component, index) => {
    if (!isUnlimited(component)) return
    report(issue('payout-may-be-negative', 'warning', `/pay/components/${index}`, { component: component.name }))
  })
}

function isUnlimited(component: PayComponent): boolean {
  if (component.interim === true) return false
  if (component.kind === 'clawback') return true
  return component.kind === 'deduction' && component.legalLimit === undefined
}
