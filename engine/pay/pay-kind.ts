import type { Decimal } from '../kernel/decimal.ts'
import type { Choice } from '../model/choice.ts'
import type { Compiling } from '../model/compiling.ts'
import type { OutcomeReason, TraceInput } from '../model/raw/outcome.ts'
import type { PayComponent } from '../model/raw/scheme.ts'
import type { Row, RowList } from '../model/row-hits.ts'
import type { Sight } from '../model/sight.ts'
import type { Subject } from '../model/subject.ts'
import type { Gap } from '../model/value.ts'

/** A kind of pay component: a plain definition in the registry `payKinds`. `figure` is `pay:<component>`. */
export interface PayKind<K extends PayComponent['kind'] = PayComponent['kind']> {
  readonly kind: K
  compile(
    raw: Extract<PayComponent, { kind: K }>,
    path: string,
    figure: string,
    compiling: Compiling,
  ): CompiledComponent
}

export interface CompiledComponent {
  /** Computed for everyone first: ranks and shares, sums of pools, inputs of the choice put into their slots. Only people to whom the component applies. */
  prepare?(subjects: readonly Subject[]): void
  /** The table whose row an evaluator picks. */
  readonly choice?: Choice
  /** The list of rows of which `pay` names the one taken. */
  readonly rows?: RowList
  /** The amount by a short way, without `prepare`, row or anything to write down; undefined: `pay` has to be asked. */
  readonly quick?: ((sight: Sight) => Decimal | undefined) | undefined
  /** `row`: the row of `choice` taken, -1 where none is. */
  pay(subject: Subject, row: number): Paid
}

export interface Paid {
  /** Unrounded, before gate, proration, cap and floor; what is withheld is negative. */
  readonly amount: Decimal | Gap
  readonly inputs: readonly TraceInput[]
  readonly row?: Row
  /** The rows that its records took, each of which has an entry of its own in the trace. */
  readonly rowsOfRecords?: readonly Row[]
  /** Why it is zero or less than asked for. */
  readonly reason?: OutcomeReason
  /** Balance to carry into the next period (≥ 0); absent: nothing is carried. */
  readonly carried?: Decimal
}
