import type { Issue } from '../../../engine/index.ts'
import type { CaseResult } from '../../cases/run-cases.ts'
import type { DraftFindings } from './check-draft.ts'

/** What is known of a content, kept beside the draft. */
export interface Checked {
  /** Of the content that was checked. */
  readonly hash: string
  /** Whether cliffs were looked for and both evaluators asked. */
  readonly isFull: boolean
  /** False where the time for it ran out: nothing is then known. */
  readonly isFinished: boolean
  readonly errors: number
  readonly warnings: number
  readonly passed: number
  readonly failed: number
  readonly issues: readonly Issue[]
  readonly cases: readonly CaseResult[]
}

/** Issues, and differences of one case, that are kept. */
const most = 200

export function checkedOf(hash: string, isFull: boolean, findings: DraftFindings): Checked {
  const { issues, cases, isFinished } = findings
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length
  const passed = cases.filter(({ hasPassed }) => hasPassed).length
  return {
    ...{ hash, isFull, isFinished },
    ...{ errors: count('error'), warnings: count('warning') },
    ...{ passed, failed: cases.length - passed },
    issues: issues.slice(0, most),
    cases: cases.map(shortened),
  }
}

/** A result as JSON, with at most so many differences. */
function shortened(result: CaseResult): CaseResult {
  const { differences, issues } = result
  return JSON.parse(
    JSON.stringify({ ...result, differences: differences.slice(0, most), issues: issues.slice(0, most) }),
  )
}
