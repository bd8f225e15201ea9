import { invariant } from '../../../engine/index.ts'
import type { Work } from '../../jobs/jobs.ts'
import type { Doing } from '../doing.ts'
import { openPeriod } from '../figures/open-period.ts'
import { Conflict } from '../refusals.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { agreesWith, isSameControl } from './control-totals.ts'
import { countResults } from './count-results.ts'
import { deadlinesOf } from './deadlines.ts'
import { expectReach } from './expect-reach.ts'
import { frozenResults } from './frozen-figures.ts'
import { expectNobodyUnpaid, leftOut, unpaid } from './left-out.ts'
import { moveRun, runIn } from './move-run.ts'
import { noteRefusal } from './note-refusal.ts'
import type { Recomputed } from './recompute-task.ts'
import { refuseOwn } from './review-run.ts'
import type { Evaluated, LeftOut, RunFields, RunRecord } from './run-record.ts'
import { pinnedVersion } from './version-to-run.ts'

interface Locking {
  readonly id: string
  readonly version: number
  readonly without: readonly LeftOut[]
}

/** A run that was reviewed, with everybody whom it leaves out. */
export interface RunToLock extends RunRecord {
  readonly without: readonly LeftOut[]
}

/**
 * The run, where it can be locked, with everybody whom it leaves out. Refused (403) to its reviewer, and (409) while somebody can neither
 * be paid nor was left out by name.
 */
export async function runToLock({ id, version, without }: Locking, doing: Doing): Promise<RunToLock> {
  const run = await runIn(['reviewed'], { id, version }, doing)
  if (run.fields.reviewed?.by === doing.userId) await refuseOwn('own-review', 'lock-run', id, doing)
  await openPeriod(run.fields.period, doing)
  await expectReach(run, doing)
  const nobodyKnows = await unpaid(run, doing)
  const left = leftOut(run, without, nobodyKnows)
  expectNobodyUnpaid(id, left, nobodyKnows)
  return { ...run, without: left }
}

/**
 * Locks a run after everybody was recomputed with the reference evaluator from the frozen figures. Refused (409), naming person and figure,
 * where a result is not what comes out: the evaluators differ, or somebody changed what is kept.
 */
export async function lockRun({ without, ...run }: RunToLock, work: Work, doing: Doing): Promise<RunRecord> {
  const { evaluated, period } = run.fields
  invariant(evaluated !== undefined, 'what was reviewed was evaluated')
  const version = await pinnedVersion(run, doing)
  try {
    await expectSame(run, { evaluated, version }, work, doing)
  } catch (error) {
    if (error instanceof Conflict) await noteRefusal({ action: 'lock-run', run: run.id, refusal: error.code }, doing)
    throw error
  }
  work.signal.throwIfAborted()
  const deadlines = deadlinesOf(version.fields.document, period, doing.today)
  const locked = { by: doing.userId, at: doing.at }
  const fields: RunFields = { ...run.fields, state: 'locked', without, locked, lockedAt: doing.at, deadlines }
  const { expect } = await openPeriod(period, doing)
  return moveRun(run, { action: 'lock-run', fields, changes: [expect] }, doing)
}

interface Kept {
  readonly evaluated: Evaluated
  readonly version: VersionRecord
}

/** Refuses (409) a run whose results are not, person by person and in all, what comes out of the figures that were frozen. */
async function expectSame(run: RunRecord, kept: Kept, work: Work, doing: Doing): Promise<void> {
  const { id } = run
  const { difference, givenHash } = await recomputed(run, kept, work, doing)
  if (difference !== undefined) {
    const { person = '', figure } = difference
    throw new Conflict('run-differs', { id, person, figure })
  }
  if (givenHash !== kept.evaluated.givenHash) throw new Conflict('run-figures-altered', { id })
  await expectTotals(run, kept.evaluated, doing)
}

type Compared = Extract<Recomputed, { givenHash: string }>

async function recomputed(
  run: RunRecord,
  { evaluated, version }: Kept,
  { signal, progress }: Work,
  { threads, store }: Doing,
): Promise<Compared> {
  const { document, parameters } = version.fields
  const { groups, totals, control } = evaluated
  progress({ stage: 'stage-reading', done: 0, all: control.people })
  const start = { document, parameters, period: run.fields.period, groups, totals }
  const parts = frozenResults(run, store)
  let found: Compared | undefined
  for await (const answer of threads.run('recompute-run', start, { parts, signal })) {
    if ('givenHash' in answer) found = answer
    else progress({ stage: 'stage-computing', ...answer })
  }
  invariant(found !== undefined, 'recomputing ends with what it found')
  return found
}

/** Refuses (409) results that are not those of the evaluation in number and sum. */
async function expectTotals({ id, fields }: RunRecord, { control, totals }: Evaluated, { store }: Doing) {
  const kept = await countResults(id, fields.attempt, store)
  if (!isSameControl(kept, control) || !agreesWith(kept, totals)) throw new Conflict('run-totals-differ', { id })
}
