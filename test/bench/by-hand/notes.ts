import type { OutcomeReason } from '../../../engine/index.ts'
import { isNegative, isZero } from '../../../engine/kernel/compare.ts'
import type { Decimal } from '../../../engine/kernel/decimal.ts'
import { toText } from '../../../engine/kernel/text.ts'

const zeroFixedPay = zeroOf('pay:fixed-pay')
const zeroPerformance = zeroOf('pay:performance')
const zeroExtras = zeroOf('pay:extras')
const zeroPayout = zeroOf('payout')

function zeroOf(figure: string): OutcomeReason {
  return { code: 'computed-zero', figure, params: {} }
}

/** No zero is silent, and no cut of the payout. */
export function notesOf(fixedPay: Decimal, performance: Decimal, extras: Decimal, whole: Decimal): OutcomeReason[] {
  const notes: OutcomeReason[] = []
  if (isZero(fixedPay)) notes.push(zeroFixedPay)
  if (isZero(performance)) notes.push(zeroPerformance)
  if (isZero(extras)) notes.push(zeroExtras)
  if (isZero(whole)) notes.push(zeroPayout)
  if (isNegative(whole)) notes.push({ code: 'floored', figure: 'payout', params: { from: toText(whole), to: '0' } })
  return notes
}
