import type { Scheme } from '../compile/scheme.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Issue } from '../model/issue.ts'
import type { Quantity, RawScheme } from '../model/raw/scheme.ts'

/** What a check looks at. */
export interface CheckContext {
  readonly raw: RawScheme
  /** What could be compiled, formulas and choices by their paths, even where there are errors. */
  readonly parts: Scheme
  /** The number, or the parameter's value; undefined while that is not filled in. */
  quantity(quantity: Quantity | undefined): Decimal | undefined
  report(issue: Issue): void
}

/** One static check: one rule, named as what must hold. */
export type Check = (context: CheckContext) => void
