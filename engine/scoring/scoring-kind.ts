import type { Decimal } from '../kernel/decimal.ts'
import type { Choice } from '../model/choice.ts'
import type { Compiling } from '../model/compiling.ts'
import type { OutcomeReason, TraceInput } from '../model/raw/outcome.ts'
import type { Scoring } from '../model/raw/scheme.ts'
import type { Ladder } from '../model/ladder.ts'
import type { Row, RowList } from '../model/row-hits.ts'
import type { Sight } from '../model/sight.ts'
import type { Subject } from '../model/subject.ts'
import type { Gap } from '../model/value.ts'

/** A scoring method: a plain definition in the registry `scoringKinds`. `figure` is `score:<indicator>`, `path` points to the scoring. */
export interface ScoringKind<K extends Scoring['kind'] = Scoring['kind']> {
  readonly kind: K
  compile(raw: Extract<Scoring, { kind: K }>, path: string, figure: string, compiling: Compiling): CompiledScoring
}

export interface CompiledScoring {
  /** Computed for everyone first: ranks and shares, and inputs of the choice put into their slots. */
  prepare?(subjects: readonly Subject[]): void
  /** The table whose row an evaluator picks. */
  readonly choice?: Choice
  /** The list of rows of which `score` names the one taken. */
  readonly rows?: RowList
  /** The score by a short way, without `prepare`, row or anything to write down; undefined: `score` has to be asked. */
  readonly quick?: ((sight: Sight) => Decimal | undefined) | undefined
  /** The table itself, where a whole level of such tables can be gone through in one loop. */
  readonly ladder?: Ladder | undefined
  /** `row`: the row of `choice` taken, -1 where none is, also where the choice's input is a Gap. */
  score(subject: Subject, row: number): Scored
}

export interface Scored {
  /** Unrounded score, before the indicator's cap and floor; a Gap is dealt with by the indicator's missing policy. */
  readonly value: Decimal | Gap
  /** The method itself says that the indicator does not count for this person: its weight is shared out. */
  readonly isExcluded?: boolean
  readonly inputs: readonly TraceInput[]
  readonly row?: Row
  readonly reason?: OutcomeReason
}
