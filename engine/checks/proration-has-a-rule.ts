import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'

/** Where a component is prorated the scheme says how. Broken by `prorated` in a scheme without `pay.proration`: all would be paid in full. */
export function prorationHasARule({ raw, report }: CheckContext): void {
  if (raw.pay?.proration !== undefined) return
  raw.pay?.components.forEach(({ name, prorated }, index) => {
    if (prorated !== true) return
    report(issue('proration-without-rule', 'error', `/pay/components/${index}/prorated`, { component: name }))
  })
}
