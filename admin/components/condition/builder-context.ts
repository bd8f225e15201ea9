import type { Issue } from '../../../engine/index.ts'
import type { Say } from './figure-reading.ts'
import type { OfferedFigure } from './offered-figures.ts'
import type { ConditionGroup } from './query.ts'

/** An issue with its sentence, at a pointer. */
export interface ShownIssue {
  readonly path: string
  readonly sentence: string
  readonly severity: Issue['severity']
}

/** What every part of the builder looks at. */
export interface BuilderContext {
  readonly say: Say
  readonly figures: readonly OfferedFigure[]
  readonly query: ConditionGroup
  /** JSON pointer of the condition in the draft. */
  readonly pointer: string
  readonly issues: readonly ShownIssue[]
  readonly currency: string
}
