import type { TraceEntry } from '../../../engine/index.ts'
import type { Printing } from './printing.ts'

/** The payout as the sum of its components: `应发 = 固定工资 3,500.00 + 绩效 1,200.00 − 罚款 100.00 = 4,600.00`; nothing without a payout. */
export function payoutSum(trace: readonly TraceEntry[], { context, nameOf, valueText }: Printing): string[] {
  const entry = trace.findLast(({ figure }) => figure === 'payout')
  if (entry === undefined) return []
  const terms = entry.inputs.flatMap(({ figure, share }) => (share === undefined ? [] : [{ figure, share }]))
  const sum = terms.map(({ figure, share }, index) => {
    const amount = `${nameOf(figure)} ${valueText(figure, share.replace('-', ''))}`
    return `${signOf(share, index)}${amount}`
  })
  const sides = [...(sum.length === 0 ? [] : [sum.join('')]), valueText('payout', entry.value)]
  return [context.say('sheet-sum', { figure: nameOf('payout'), sum: sides.join(' = ') })]
}

function signOf(share: string, index: number): string {
  if (share.startsWith('-')) return index === 0 ? '−' : ' − '
  return index === 0 ? '' : ' + '
}
