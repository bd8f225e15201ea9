import type { CompiledPayComponent } from '../compile/scheme.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Id } from '../model/raw/scheme.ts'
import type { Gap } from '../model/value.ts'

/** What one person is paid: amounts of the components that apply, balances to carry, and the payout. */
export interface Payment {
  readonly amounts: Map<CompiledPayComponent, Decimal | Gap>
  /** By component, or `payout`. */
  readonly carried: Map<Id, Decimal>
  payout: Decimal | Gap
}
