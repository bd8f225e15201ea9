import type { Outcome, Pay, PayComponent } from '../../../engine/index.ts'
import type { OutcomeColumn } from './outcome-column.ts'
import type { Printing } from './printing.ts'

/** The pay components with their sums and the payout; `whole`: interim figures and balances carried over too. */
export function payColumns(
  totals: Outcome['totals'] | undefined,
  { raw, context, nameOf }: Printing,
  whole: boolean,
): OutcomeColumn[] {
  if (raw.pay === undefined) return []
  const shown = raw.pay.components.filter((component) => whole || component.interim !== true)
  const amounts = shown.map(
    ({ id, name }): OutcomeColumn => ({
      title: name,
      kind: 'number',
      isMoney: true,
      cell: ({ pay }) => pay?.[id],
      total: totals?.components[id],
    }),
  )
  const payout: OutcomeColumn = {
    title: context.say('figure-payout', {}),
    kind: 'number',
    isMoney: true,
    cell: (person) => person.payout,
    total: totals?.payout,
  }
  return [...amounts, payout, ...(whole ? carriedColumns(raw.pay, nameOf) : [])]
}

function carriedColumns({ components, payout }: Pay, nameOf: Printing['nameOf']): OutcomeColumn[] {
  const carriers = components.filter(hasBalance).map(({ id }) => id)
  return [...carriers, ...(payout?.carryNegative ? ['payout'] : [])].map((id) => ({
    title: nameOf(`carried:${id}`),
    kind: 'number',
    isMoney: true,
    cell: ({ carried }) => carried?.[id],
  }))
}

function hasBalance(component: PayComponent): boolean {
  if (component.kind === 'deduction') return component.carryOver === true
  return component.kind === 'draw' && component.recoverable === true
}
