import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'
import { figuresIn } from './paid-figures.ts'

/**
 * The money of each reward and penalty is counted by exactly one pay component that is part of the payout, itself or through an
 * interim one or a metric. Broken by a component [rewards] beside another that pays [reward:first-place] again.
 */
export function consequencesPaidOnce(context: CheckContext): void {
  const { raw, report } = context
  if (raw.pay === undefined) return
  const paid = raw.pay.components.flatMap((component, index) =>
    component.interim === true ? [] : [{ name: component.name, figures: figuresIn(context, index) }],
  )
  for (const list of ['rewards', 'penalties'] as const) {
    raw[list]?.forEach((each, index) => {
      if (!each.effects.some((effect) => effect.kind === 'money')) return
      const own = `${list === 'rewards' ? 'reward' : 'penalty'}:${each.id}`
      const payers = paid.filter(({ figures }) => figures.has(list) || figures.has(own)).map(({ name }) => name)
      const path = `/${list}/${index}`
      if (payers.length === 0) report(issue('consequence-not-paid', 'error', path, { name: each.name }))
      if (payers.length > 1) {
        const components = payers.join('、')
        report(issue('consequence-paid-twice', 'error', path, { name: each.name, components }))
      }
    })
  }
}
