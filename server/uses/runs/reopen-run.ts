import type { Doing } from '../doing.ts'
import { moveRun, runIn } from './move-run.ts'
import type { RunRecord } from './run-record.ts'

interface Reopening {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/** Takes a run that is not locked back to its beginning: its results count no more, and figures can be put right before the next evaluation. */
export async function reopenRun({ id, version, reason }: Reopening, doing: Doing): Promise<RunRecord> {
  const run = await runIn(['evaluated', 'reviewed'], { id, version }, doing)
  const { evaluated: _, reviewed: __, people: ___, payout: ____, ...rest } = run.fields
  const reopened = { by: doing.userId, at: doing.at, reason }
  const fields = { ...rest, state: 'opened', attempt: 0, without: [], reopened } as const
  return moveRun(run, { action: 'reopen-run', fields, reason }, doing)
}
