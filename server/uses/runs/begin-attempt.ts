import type { Doing } from '../doing.ts'
import { openPeriod } from '../figures/open-period.ts'
import { moveRun, runIn } from './move-run.ts'
import type { RunRecord } from './run-record.ts'

/** The run, where it can be evaluated: opened or evaluated, as it was read, its period still open. */
export async function runToEvaluate(wanted: { id: string; version: number }, doing: Doing): Promise<RunRecord> {
  const run = await runIn(['opened', 'evaluated'], wanted, doing)
  await openPeriod(run.fields.period, doing)
  return run
}

/**
 * Takes the next number of an attempt for oneself. The run stays as it is until the attempt has come to its end, so that one that breaks
 * off leaves nothing but results that do not count; of two attempts at once the one that began first finds the run moved on.
 */
export function beginAttempt(run: RunRecord, doing: Doing): Promise<RunRecord> {
  const { fields } = run
  return moveRun(run, { action: 'begin-evaluation', fields: { ...fields, begun: fields.begun + 1 } }, doing)
}
