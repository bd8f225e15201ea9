import type { Outcome } from '../../../engine/index.ts'
import type { Work } from '../../jobs/jobs.ts'
import type { Doing } from '../doing.ts'
import { type FiguresGathered, gatherFigures } from '../figures/gather-figures.ts'
import { openPeriod } from '../figures/open-period.ts'
import { Conflict } from '../refusals.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { beginAttempt } from './begin-attempt.ts'
import { agreesWith, type ControlTotals, isSameControl } from './control-totals.ts'
import { countResults } from './count-results.ts'
import { expectEverybody } from './expect-cohort.ts'
import { moveRun } from './move-run.ts'
import { removeResults } from './remove-results.ts'
import { runAttempt } from './result-record.ts'
import type { RunFields, RunRecord } from './run-record.ts'
import { pinnedVersion } from './version-to-run.ts'
import { writeResults } from './write-results.ts'

/**
 * Freezes the figures of everybody in a run, evaluates them by the run's version and keeps the results. They count once all of them are
 * kept and agree with the totals of the evaluation, which is one command; where it is broken off the run is as it was before.
 */
export async function evaluateRun(run: RunRecord, work: Work, doing: Doing): Promise<RunRecord> {
  const begun = await beginAttempt(run, doing)
  const { begun: attempt } = begun.fields
  await removeResults(leftoversOf(begun), doing.store)
  try {
    const version = await pinnedVersion(begun, doing)
    const figures = await gatherFor(begun, version, doing)
    const { control, totals, givenHash } = await computed(begun, version, figures, { work, doing })
    work.signal.throwIfAborted()
    await expectAgreement({ control, totals, run: begun.id, attempt }, doing)
    const by = { by: doing.userId, at: doing.at }
    const fingerprint = figures.fingerprint()
    const evaluated = { ...by, fingerprint, givenHash, groups: figures.groups, totals, control }
    return await keepAttempt(begun, { ...begun.fields, evaluated }, doing)
  } catch (error) {
    await removeResults({ field: 'runAttempt', is: runAttempt(begun.id, attempt) }, doing.store).catch(() => undefined)
    throw error
  }
}

/** Results of attempts that came to no end. Those that count stay until others take their place. */
function leftoversOf({ id, fields: { attempt, begun } }: RunRecord) {
  const counts = { field: 'attempt', in: [attempt] } as const
  return { all: [{ field: 'run', is: id }, { field: 'attempt', below: begun }, { not: counts }] }
}

async function gatherFor({ fields }: RunRecord, version: VersionRecord, doing: Doing): Promise<FiguresGathered> {
  const { scheme, department, period, group } = fields
  const { document } = version.fields
  const asked = { scheme, department, documents: [document], period, group, reach: doing.scope }
  const figures = await gatherFigures(asked, doing.store)
  expectEverybody(figures)
  return figures
}

interface Computed {
  readonly control: ControlTotals
  readonly totals: Outcome['totals']
  readonly givenHash: string
}

async function computed(
  run: RunRecord,
  { fields: { document, parameters } }: VersionRecord,
  { groups, portions, people: all }: FiguresGathered,
  { work, doing }: { work: Work; doing: Doing },
): Promise<Computed> {
  work.progress({ stage: 'stage-computing', done: 0, all })
  async function* texts(): AsyncGenerator<string> {
    for await (const { text } of portions) yield text
  }
  const start = { document, parameters, period: run.fields.period, groups }
  const answers = doing.threads.run('evaluate-cohort', start, { parts: texts(), signal: work.signal })
  const { control, last } = await writeResults(run, answers, { work, doing, all })
  const { totals, issues, givenHash } = last
  if (totals === undefined) throw new Conflict('run-figures-wrong', { count: issues.length }, issues)
  return { control, totals, givenHash }
}

interface Agreement {
  readonly control: ControlTotals
  readonly totals: Outcome['totals']
  readonly run: string
  readonly attempt: number
}

/** Refuses (409) to count results that are not, to the last fen, what the evaluation came to. */
async function expectAgreement({ control, totals, run, attempt }: Agreement, { store }: Doing): Promise<void> {
  const kept = await countResults(run, attempt, store)
  if (isSameControl(kept, control) && agreesWith(control, totals)) return
  throw new Conflict('run-totals-differ', { id: run })
}

async function keepAttempt(begun: RunRecord, fields: RunFields, doing: Doing): Promise<RunRecord> {
  const { attempt: before, begun: attempt, period, evaluated } = fields
  const { expect } = await openPeriod(period, doing)
  const counted = { people: evaluated?.control.people ?? 0, payout: evaluated?.totals.payout ?? '0' }
  const after: RunFields = { ...fields, ...counted, state: 'evaluated', attempt, without: [] }
  const run = await moveRun(begun, { action: 'evaluate-run', fields: after, changes: [expect] }, doing)
  // What counted before does so no more. Where its removal fails, the next evaluation sees to it.
  const old = { field: 'runAttempt', is: runAttempt(run.id, before) }
  await removeResults(old, doing.store).catch(() => undefined)
  return run
}
