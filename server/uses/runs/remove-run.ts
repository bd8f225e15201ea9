import { runs } from '../../collections/runs.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { moveRun, runIn, toldOf } from './move-run.ts'
import { removeResults } from './remove-results.ts'
import type { RunRecord } from './run-record.ts'

/**
 * Removes a run that is not locked, with its results. First they stop counting, so that a removal that is broken off leaves an opened run,
 * and no results that nobody knows of.
 */
export async function removeRun(wanted: { id: string; version: number }, doing: Doing): Promise<RunRecord> {
  const run = await runIn(['opened', 'evaluated', 'reviewed'], wanted, doing)
  const { evaluated: _, reviewed: __, people: ___, payout: ____, ...rest } = run.fields
  const fields = { ...rest, state: 'opened', attempt: 0, begun: rest.begun + 1, without: [] } as const
  const emptied = await moveRun(run, { action: 'empty-run', fields }, doing)
  await removeResults({ field: 'run', is: run.id }, doing.store)
  const { id, version } = emptied
  await applyAudited(
    {
      ...{ action: 'remove-run', resource: runs.name, resourceId: id },
      changes: [{ do: 'remove', in: runs.name, id, version }],
      told: { before: toldOf(run.fields), sensitive: [] },
    },
    doing,
  )
  return run
}
