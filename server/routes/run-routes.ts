import type { Action } from '../access/policy.ts'
import type { Deps } from '../deps.ts'
import type { Answer, Call, Route } from '../http/route.ts'
import type { JobKind, Work } from '../jobs/jobs.ts'
import { isJsonObject, type JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import { accountNames } from '../uses/accounts/account-names.ts'
import type { Doing } from '../uses/doing.ts'
import { found } from '../uses/records/found.ts'
import { readRecord } from '../uses/records/read-record.ts'
import { runToEvaluate } from '../uses/runs/begin-attempt.ts'
import { evaluateRun } from '../uses/runs/evaluate-run.ts'
import { lockRun, runToLock } from '../uses/runs/lock-run.ts'
import { hasNewerFigures } from '../uses/runs/newer-figures.ts'
import { openRun } from '../uses/runs/open-run.ts'
import { removeRun } from '../uses/runs/remove-run.ts'
import { reopenRun } from '../uses/runs/reopen-run.ts'
import { reviewRun } from '../uses/runs/review-run.ts'
import { runKind } from '../uses/runs/run-kind.ts'
import { type LeftOut, type RunGroup, type RunRecord, runRecord } from '../uses/runs/run-record.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'
import { optionalTextIn, textIn } from './call-parts.ts'
import { doingOf } from './doing-of.ts'
import { jobAnswer } from './job-answer.ts'
import { listRoute, type Readable } from './resource-routes.ts'
import { actorsOf, runSummaries, runView } from './run-view.ts'

const resource = 'runs'
const readable: Readable = {
  ...{ resource, kind: runKind, schema: 'run', one: 'a run', many: 'runs' },
  list: {
    sort: ['period', 'scheme', 'name', 'department', 'state', 'people', 'payout', 'lockedAt'],
    filter: ['period', 'scheme', 'name', 'department', 'versionId', 'state'],
    search: ['name', 'id'],
  },
}

/** Runs of schemes for periods. */
export const runRoutes: readonly Route[] = [
  listRoute(readable, runSummaries),
  {
    ...{ method: 'get', path: '/runs/:id', answer: 'run', access: { resource, action: 'read' } },
    summary: 'Shows a run, and whether figures were changed since it was evaluated.',
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const run = runRecord(await readRecord(runKind, call.params.id ?? '', doing))
      const names = await accountNames(actorsOf(run), deps.store)
      const body = { ...runView(run), names, hasNewerFigures: await hasNewerFigures(run, doing) }
      return { body, version: run.version }
    },
  },
  {
    ...{ method: 'post', path: '/runs', body: 'new-run', answer: 'run', takesKey: true },
    access: { resource, action: 'create' },
    summary: 'Opens a period for a scheme, with the version that holds at its end or the one named.',
    run: async (call, deps) => {
      const { body } = call
      const doing = await doingOf(call, { resource, action: 'create', answerOf: (one) => runAnswer(one, 201) }, deps)
      const wanted = { period: textIn(body, 'period'), scheme: textIn(body, 'scheme') }
      const more = { version: optionalTextIn(body, 'version'), group: groupIn(body) }
      return runAnswer(await openRun({ ...wanted, ...more }, doing), 201)
    },
  },
  {
    ...{
      method: 'delete',
      path: '/runs/:id',
      answer: 'run',
      access: { resource, action: 'delete' },
      needsVersion: true,
    },
    summary: 'Removes a run that is not locked, with its results, and answers what it was.',
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'delete' }, deps)
      return { body: runView(await removeRun(wantedBy(call), doing)) }
    },
  },
  stepRoute('review', 'review', 'run-review', {
    summary: 'Says that the results were looked at and are right; not for whoever opened or evaluated the run.',
    take: (call, doing) => {
      const note = optionalTextIn(call.body, 'note')
      return reviewRun({ ...wantedBy(call), note, without: withoutIn(call.body) }, doing)
    },
  }),
  stepRoute('reopen', 'update', 'run-reopening', {
    summary: 'Takes a run that is not locked back to its beginning; its results count no more.',
    take: (call, doing) => reopenRun({ ...wantedBy(call), reason: textIn(call.body, 'reason') }, doing),
  }),
  jobRoute('evaluate', undefined, {
    kind: 'run',
    summary: 'Freezes the figures of everybody in the run and evaluates them, as a job.',
    ready: (call, doing) => runToEvaluate(wantedBy(call), doing),
    work: evaluateRun,
  }),
  jobRoute('lock', 'run-lock', {
    kind: 'lock',
    summary: 'Recomputes everybody with the reference evaluator and locks the run if nothing differs, as a job.',
    ready: (call, doing) => runToLock({ ...wantedBy(call), without: withoutIn(call.body) }, doing),
    work: lockRun,
  }),
]

interface Step {
  readonly summary: string
  readonly take: (call: Call, doing: Doing) => Promise<RunRecord>
}

function stepRoute(step: string, action: Action, body: string, { summary, take }: Step): Route {
  return {
    ...{ method: 'post', path: `/runs/:id/${step}`, body, answer: 'run', access: { resource, action } },
    ...{ needsVersion: true, takesKey: true, summary },
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action, answerOf: runAnswer }, deps)
      const { id, version, fields } = await take(call, doing)
      return runAnswer({ id, version, fields: asJson(fields) })
    },
  }
}

interface JobStep<Ready extends RunRecord> {
  readonly kind: JobKind
  readonly summary: string
  /** The run, where it can be done now; refuses otherwise, before there is a job. */
  readonly ready: (call: Call, doing: Doing) => Promise<Ready>
  readonly work: (run: Ready, work: Work, doing: Doing) => Promise<RunRecord>
}

function jobRoute<Ready extends RunRecord>(
  action: Action,
  body: string | undefined,
  { kind, summary, ready, work }: JobStep<Ready>,
): Route {
  return {
    ...{ method: 'post', path: `/runs/:id/${action}`, ...(body !== undefined && { body }), answer: 'job' },
    ...{ access: { resource, action }, needsVersion: true, summary },
    run: async (call: Call, deps: Deps) => {
      const doing = await doingOf(call, { resource, action }, deps)
      const { id = '' } = call.params
      await found(resource, id, doing)
      // Begun before anything more is waited for, so that of two calls at once the second finds the first one's job.
      const readying = ready(call, doing)
      readying.catch(() => undefined)
      const job = deps.jobs.start({
        ...{ kind, by: doing.userId, subject: `run:${id}`, about: { run: id } },
        run: async (watched) => ({ resource, id: (await work(await readying, watched, doing)).id }),
      })
      await readying.catch((error: unknown) => {
        deps.jobs.cancel(job.id, doing.userId)
        throw error
      })
      return jobAnswer(job, call)
    },
  }
}

function runAnswer(record: StoredRecord, status = 200): Answer {
  return { status, body: runView(runRecord(record)), version: record.version }
}

function wantedBy({ params: { id = '' }, version }: Call): { id: string; version: number } {
  return { id, version }
}

/** The schema of the body says what is in it. */
function groupIn({ group }: JsonObject): RunGroup | undefined {
  return isJsonObject(group) ? (group as RunGroup) : undefined
}

function withoutIn({ without }: JsonObject): readonly LeftOut[] {
  return Array.isArray(without) ? (without as unknown as readonly LeftOut[]) : []
}
