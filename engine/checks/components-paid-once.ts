import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'
import { summandsIn } from './paid-figures.ts'

/**
 * A pay component is paid by itself or counted in full by another, not both. Broken by 绩效工资 that is part of the payout beside
 * 合计 = 底薪 + 绩效工资: the one should be interim. A warning: a double month's pay is meant.
 */
export function componentsPaidOnce(context: CheckContext): void {
  const { raw, report } = context
  const components = raw.pay?.components ?? []
  components.forEach((component, index) => {
    if (component.interim === true) return
    const counted = summandsIn(context, index)
    const twice = components.filter(
      (each) => each !== component && each.interim !== true && counted.has(`pay:${each.id}`),
    )
    if (twice.length === 0) return
    const paid = twice.map((each) => each.name).join('、')
    report(issue('component-paid-twice', 'warning', `/pay/components/${index}`, { component: component.name, paid }))
  })
}
