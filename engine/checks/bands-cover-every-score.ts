import { compare } from '../kernel/compare.ts'
import { toText } from '../kernel/text.ts'
import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'
import { reportLadder } from './ladder-problems.ts'
import { lowestTotal } from './lowest-total.ts'

/**
 * Every total falls into exactly one band, and every band can be reached: rows go down from the total's cap, the last reaches the
 * lowest total or is open. Broken by bands from 80 and from 60 only.
 */
export function bandsCoverEveryScore(context: CheckContext): void {
  const { raw, quantity } = context
  if (raw.bands === undefined) return
  const { rows } = raw.bands
  reportLadder(context, {
    name: '/bands',
    path: '/bands/rows',
    from: rows.map((row) => quantity(row.from)),
    isOpen: rows.map((row) => row.from === undefined),
    lowest: lowestTotal(context),
  })
  reportAboveCap(context)
}

function reportAboveCap({ raw, quantity, report }: CheckContext): void {
  const cap = quantity(raw.total?.cap)
  // A forced distribution gives bands out whatever was reached.
  if (cap === undefined || raw.bands?.forced !== undefined) return
  raw.bands?.rows.forEach(({ from, name }, index) => {
    const start = quantity(from)
    if (start === undefined || compare(start, cap) <= 0) return
    const params = { band: name, from: toText(start), cap: toText(cap) }
    report(issue('band-above-cap', 'warning', `/bands/rows/${index}`, params))
  })
}
