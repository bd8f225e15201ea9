import type { CompiledPayComponent, Scheme } from '../compile/scheme.ts'
import { isZero } from '../kernel/compare.ts'
import { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Formula } from '../model/formula.ts'
import type { OutcomeReason, TraceEntry } from '../model/raw/outcome.ts'
import { Gap } from '../model/value.ts'
import type { Paid } from '../pay/pay-kind.ts'
import { attributed, gapOf } from '../scoring/gaps.ts'
import { reasonFor } from '../scoring/reason.ts'
import { limit } from './limit.ts'
import type { PersonRun } from './person-run.ts'
import { proratedAmount } from './prorate.ts'
import { rounded } from './trace.ts'
import { whyZero } from './why-zero.ts'

/** An amount after proration, cap and floor, and rounding. */
export interface Settled {
  readonly value: Decimal
  readonly said: Pick<TraceEntry, 'value' | 'unrounded' | 'rounding'>
  readonly inputs: TraceEntry['inputs']
  /** Proration, cap or floor took part. */
  readonly isChanged: boolean
  /** Why it is zero or cut. */
  readonly reason: OutcomeReason | undefined
}

/** Proration, then cap and floor, then rounding: in this order, once. A Gap where one of them is not known. */
export function settleAmount(
  scheme: Scheme,
  component: CompiledPayComponent,
  run: PersonRun,
  paid: Paid,
): Settled | Gap {
  const { raw, figure } = component
  const share = raw.prorated === true ? prorationOf(scheme, run) : undefined
  const [cap, floor] = [bound(component.cap, run), bound(component.floor, run)]
  const gap = gapOf(paid.amount, share, cap, floor)
  if (gap !== undefined) return attributed(gap, figure)
  const amount = paid.amount as Decimal
  const prorated = share instanceof Decimal ? proratedAmount(scheme, run, amount, share) : amount
  const cut = limit(prorated, { cap: asDecimal(cap), floor: asDecimal(floor) }, figure)
  const { scale, rounding: mode } = scheme.raw.money
  const { value, said } = rounded(cut.value, raw.rounding ?? { scale, mode })
  const inputs = share instanceof Decimal ? [{ figure: 'proration', value: toText(share) }] : []
  const known = cut.reason ?? paid.reason ?? proratedToZero(amount, prorated, figure)
  const reason = whyZero(value, cut.value, known, figure)
  return { value, said, inputs, isChanged: inputs.length > 0 || cut.reason !== undefined, reason }
}

function proratedToZero(amount: Decimal, prorated: Decimal, figure: string): OutcomeReason | undefined {
  if (!isZero(prorated) || isZero(amount)) return undefined
  return reasonFor('prorated-to-zero', figure, { amount: toText(amount) })
}

function prorationOf(scheme: Scheme, run: PersonRun): Decimal | Gap {
  const value = run.frame[scheme.names.find('proration')?.slot ?? -1]
  return value instanceof Decimal || value instanceof Gap ? value : Gap.missing()
}

/** A cap or a floor for this person. */
export function bound(formula: Formula | undefined, run: PersonRun): Decimal | Gap | undefined {
  const value = formula?.evaluate(run.frame)
  return value instanceof Decimal || value instanceof Gap ? value : undefined
}

export function asDecimal(value: Decimal | Gap | undefined): Decimal | undefined {
  return value instanceof Decimal ? value : undefined
}
