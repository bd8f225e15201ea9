import type { DraftContent } from '../draft/draft-store.ts'
import type { Validators } from '../checks/validators.ts'
import type { CaseRun } from './case-run.ts'
import { notRun, runDraftCases } from './run-draft-cases.ts'

interface Running {
  /** Whether somebody still waits for it. */
  readonly isWanted: () => boolean
  readonly nowMs: () => number
}

/** As long as cases may be run on end before whatever else waits has its turn. */
const portionMs = 25
/** Cases that have not had their turn by then are not run. */
const mostMs = 10_000

/** Runs all cases of a draft in portions; undefined where nobody wants to know any more. */
export async function runAllCases(
  content: DraftContent,
  validators: Validators,
  { isWanted, nowMs }: Running,
): Promise<readonly CaseRun[] | undefined> {
  const started = nowMs()
  const runs: CaseRun[] = []
  let portion = started
  for (const run of runDraftCases(content, validators)) {
    runs.push(run)
    const now = nowMs()
    if (now - started > mostMs) break
    if (now - portion < portionMs) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (!isWanted()) return undefined
    portion = nowMs()
  }
  const all = Array.isArray(content.cases?.cases) ? content.cases.cases.length : 0
  return [...runs, ...Array.from({ length: all - runs.length }, () => notRun([]))]
}
