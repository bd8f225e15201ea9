import { periods } from '../../collections/figures.ts'
import { previews } from '../../collections/life.ts'
import type { Job, Jobs, Work } from '../../jobs/jobs.ts'
import type { ContentToEvaluate, PreviewStart } from '../../preview/preview-task-types.ts'
import type { PreviewSummary } from '../../preview/preview-summary.ts'
import type { Doing } from '../doing.ts'
import { daysOfPeriod } from '../figures/days-of-period.ts'
import { type FiguresGathered, type FiguresPortion, gatherFigures } from '../figures/gather-figures.ts'
import { Conflict, wrongField } from '../refusals.ts'
import { recordPreview } from '../schemes/record-preview.ts'
import { asJson } from '../schemes/scheme-record.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { compareWith } from './compare-with.ts'
import { expectOwnPeople } from './expect-own-people.ts'
import type { PreviewAsked } from './preview-asked.ts'
import { refuseFindings } from './refuse-findings.ts'

/** A content that is to be previewed. */
export interface ContentToPreview {
  readonly scheme: string
  readonly department: string
  readonly hash: string
  readonly content: ContentToEvaluate
  /** Absent: the working draft. */
  readonly versionId?: string
  /** False: of nothing that is kept, as what an import would make. */
  readonly isKept?: boolean
}

/** Reach of whoever asks, besides that of their doing. */
export interface PreviewReach {
  readonly jobs: Jobs
  /** As somebody who reads versions, and as somebody who reads results; `undefined` where they may read none. */
  readonly versions: Doing | undefined
  readonly results: Doing['scope'] | undefined
}

/** Half a minute's work at most for the largest companies; ten minutes where the machine has much else to do. */
const deadlineMs = 600_000

/**
 * Begins to evaluate a content for its people of a period, beside what it would replace. Nothing is kept but what came of it, and that
 * only where the draft is still the one that was previewed.
 */
export async function startPreview(
  toPreview: ContentToPreview,
  asked: PreviewAsked,
  doing: Doing,
  reach: PreviewReach,
): Promise<Job> {
  const days = daysOfPeriod(asked.period)
  const period = await doing.store.get(periods.name, asked.period, 'everything')
  if (days === undefined || period === undefined)
    throw wrongField('/period', 'no-such-period', { period: asked.period })
  await expectOwnPeople(asked.group?.employees, reach.results, doing)
  const against = await compareWith(
    { scheme: toPreview.scheme, against: asked.against, day: days.to },
    doing,
    reach.versions,
  )
  const { scheme } = toPreview
  return reach.jobs.start({
    ...{ kind: 'preview', by: doing.userId, subject: `preview:${scheme}:${asked.period}:${doing.userId}` },
    about: { scheme, period: asked.period, hash: toPreview.hash },
    run: (work) => makePreview({ toPreview, asked, against, to: days.to }, doing, work),
  })
}

interface Making {
  readonly toPreview: ContentToPreview
  readonly asked: PreviewAsked
  readonly against: VersionRecord | undefined
  readonly to: string
}

async function makePreview(making: Making, doing: Doing, work: Work): Promise<{ resource: string; id: string }> {
  const { toPreview, asked, against } = making
  const { scheme, hash, department, versionId, isKept = true } = toPreview
  work.progress({ stage: 'stage-gathering', done: 0, all: 0 })
  const documents = [toPreview.content.document, ...(against ? [against.fields.document] : [])]
  const wanted = { scheme, department, documents, period: asked.period, group: asked.group, reach: doing.scope }
  const gathered = await gatherFigures(wanted, doing.store)
  if (gathered.people === 0) throw new Conflict('preview-nobody', { period: asked.period })
  const summary = await summaryOf(making, gathered, doing, work)
  work.signal.throwIfAborted()
  const kept = await recordPreview(
    {
      ...{ scheme, hash, isPart: asked.group !== undefined || gathered.outside > 0 },
      ...(versionId !== undefined && { version: { id: versionId, department } }),
      ...(!isKept && { unkept: { department } }),
      summary: {
        period: asked.period,
        ...(asked.group && { group: asJson(asked.group) }),
        ...(against && { against: against.id }),
        ...{ outside: gathered.outside, figures: gathered.fingerprint(), summary: asJson(summary) },
      },
    },
    doing,
  )
  return { resource: previews.name, id: kept.id }
}

async function summaryOf(
  { toPreview, asked, against, to }: Making,
  gathered: FiguresGathered,
  { threads }: Doing,
  { signal, progress }: Work,
): Promise<PreviewSummary> {
  const start: PreviewStart = {
    content: toPreview.content,
    ...(against && { against: { document: against.fields.document, parameters: against.fields.parameters } }),
    ...{ period: asked.period, to, groups: gathered.groups },
    ...(asked.budget !== undefined && { budget: asked.budget }),
  }
  const options = { parts: textsOf(gathered.portions), signal, deadlineMs }
  for await (const answer of threads.run('preview', start, options)) {
    if (answer.kind === 'progress') progress({ stage: 'stage-evaluating', done: answer.done, all: answer.all })
    else if (answer.kind === 'summary') return answer.summary
    else refuseFindings(answer, against?.id)
  }
  throw new Error('the thread gave no summary')
}

/** People cross to the thread as texts, faster than they themselves would. */
async function* textsOf(portions: AsyncIterable<FiguresPortion>): AsyncGenerator<string> {
  for await (const { text } of portions) yield text
}
