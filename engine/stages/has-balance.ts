import type { Scheme } from '../compile/scheme.ts'
import { isZero } from '../kernel/compare.ts'
import type { RawPerson } from '../model/raw/facts.ts'
import type { Id, PayComponent } from '../model/raw/scheme.ts'
import { recordedNumber } from './recorded-fact.ts'

/** Whether a component has a balance from one period to the next: what was not withheld yet, or an advance not yet repaid. */
export function hasBalance(component: PayComponent): boolean {
  return component.kind === 'deduction' || (component.kind === 'draw' && component.recoverable === true)
}

/** The balances carried over that nothing takes up, by the id they were carried under, and those that there can be. */
export function lostBalances(
  { raw, components }: Scheme,
  { carried }: RawPerson,
): { readonly lost: readonly Id[]; readonly known: readonly Id[] } {
  if (carried === undefined) return { lost: [], known: [] }
  const ids = components.filter((each) => hasBalance(each.raw)).map((each) => each.raw.id)
  const known = raw.pay?.payout?.carryNegative === true ? [...ids, 'payout'] : ids
  return { lost: Object.keys(carried).filter((id) => !known.includes(id) && isOpen(carried[id])), known }
}

function isOpen(balance: NonNullable<RawPerson['carried']>[string] | undefined): boolean {
  const value = recordedNumber(balance)
  return value === undefined || !isZero(value)
}
