import type { Issue } from '../../../engine/index.ts'
import type { Checked } from './check-content.ts'

/** What the checks have found last. */
export interface Findings {
  readonly issues: readonly Issue[]
  readonly byPointer: ReadonlyMap<string, readonly Issue[]>
  /** Looked at the draft as it is now. */
  readonly isCurrent: boolean
  /** The form of the draft is wrong, and the issues are about that alone. */
  readonly isFormWrong: boolean
  /** Nothing could be found out, which says nothing about the draft. */
  readonly hasFailed: boolean
}

export const nothingFound: readonly Issue[] = []

/** Before anything was looked at. */
export const noFindings: Findings = {
  ...{ issues: nothingFound, byPointer: new Map() },
  ...{ isCurrent: false, isFormWrong: false, hasFailed: false },
}

/** Findings by pointer; those that say the same as before stay the same objects, so that their fields need not be drawn again. */
export function findingsOf({ issues, isFormWrong }: Checked, before: Findings): Findings {
  const groups = Map.groupBy(issues, ({ path }) => path)
  const byPointer = new Map(
    [...groups].map(([path, group]) => [path, sameAs(before.byPointer.get(path), group)] as const),
  )
  return { issues, byPointer, isCurrent: true, isFormWrong, hasFailed: false }
}

function sameAs(before: readonly Issue[] | undefined, group: readonly Issue[]): readonly Issue[] {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(group) ? before : group
}

const ranks = { error: 0, warning: 1, notice: 2 } as const

/** Errors first, then warnings, then notices; each as they stand in the document. */
export function worstFirst(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((one, other) => ranks[one.severity] - ranks[other.severity])
}
