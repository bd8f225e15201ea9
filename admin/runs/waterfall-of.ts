import type { WaterfallStep } from '../components/chart/waterfall-bars.ts'
import type { RunSummary } from './run.ts'

/** From what the run before paid to what this one pays, by the changes of the pay components; those that changed nothing are left out. */
export function waterfallOf(
  { period, payout, before, components }: Pick<RunSummary, 'period' | 'payout' | 'before' | 'components'>,
  total: string,
  rest: string,
): readonly WaterfallStep[] {
  if (before === undefined) return []
  const changes = components.flatMap(({ id, name = rest, difference = '0' }): WaterfallStep[] =>
    /[1-9]/.test(difference) ? [{ id, name, kind: 'change', amount: difference }] : [],
  )
  return [
    { id: '/before', name: `${total} ${before.period}`, kind: 'total', amount: before.payout },
    ...changes,
    { id: '/after', name: `${total} ${period}`, kind: 'total', amount: payout },
  ]
}
