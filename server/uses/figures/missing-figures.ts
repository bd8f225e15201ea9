import type { PersonOutcome, RawPerson, RawScheme } from '../../../engine/index.ts'
import { facts, periods } from '../../collections/figures.ts'
import { versions } from '../../collections/life.ts'
import { runs } from '../../collections/runs.ts'
import { admits } from '../../access/admits.ts'
import type { Scope } from '../../store/query.ts'
import { auditReading } from '../audit-reading.ts'
import type { Doing } from '../doing.ts'
import { Conflict, NotFound, wrongField } from '../refusals.ts'
import type { EvaluatedPerson } from '../runs/evaluation-task.ts'
import { runRecord } from '../runs/run-record.ts'
import { pinnedVersion } from '../runs/version-to-run.ts'
import { asJson } from '../schemes/scheme-record.ts'
import { versionHolding } from '../versions/version-holding.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { daysOfPeriod } from './days-of-period.ts'
import { gatherFigures } from './gather-figures.ts'
import { reachOfPeople } from './reach-of-people.ts'

export interface MissingAsked {
  readonly scheme: string
  readonly period: string
  /** What somebody may read of versions, and of the records that the figures are made of. */
  readonly reads: Readonly<Record<'versions' | 'facts' | 'ratings', Scope>>
}

/** Somebody of a scheme as they would be evaluated now. */
export interface PersonLacking {
  readonly given: RawPerson
  readonly outcome: Pick<PersonOutcome, 'status' | 'missing' | 'problems'>
}

export interface MissingFigures {
  readonly version: VersionRecord
  readonly document: RawScheme
  /** Those within reach whom the scheme takes in, and how many are beyond the reach. */
  readonly people: readonly PersonLacking[]
  readonly outside: number
}

/** A check of this takes a thread; nobody waits longer for it. */
const deadlineMs = 120_000

/**
 * Who of the people within reach could not be paid for a period as things stand, and what they lack: everybody is gathered and evaluated
 * as a run would do it now, by the version that an opened run has or that holds on the period's last day. Audited as reading pay. Throws
 * 404 for a scheme of which nobody is within reach, 409 where no version holds.
 */
export async function missingFigures({ scheme, period, reads }: MissingAsked, doing: Doing): Promise<MissingFigures> {
  const { store } = doing
  const days = daysOfPeriod(period)
  if (days === undefined || (await store.get(periods.name, period, 'everything')) === undefined) {
    throw wrongField('/period', 'no-such-period', { period })
  }
  const opened = await store.get(runs.name, `${period}:${scheme}`, 'everything')
  const run = opened && runRecord(opened)
  const version = run ? await pinnedVersion(run, doing) : await versionHolding(scheme, days.to, doing)
  if (version === undefined) throw new NotFound()
  const { document, parameters, department } = version.fields
  const reach = reachOfPeople([reads.facts, reads.ratings])
  const group = run?.fields.group
  const figures = await gatherFigures({ scheme, department, documents: [document], period, group, reach }, store)
  const isReached = admits(reads.versions, versions, { id: version.id, fields: asJson(version.fields) })
  if (figures.people === 0 && !isReached) throw new NotFound()
  const { portions, groups, outside } = figures
  async function* texts(): AsyncGenerator<string> {
    for await (const { text } of portions) yield text
  }
  const people: PersonLacking[] = []
  const start = { document, parameters, period, groups }
  for await (const answer of doing.threads.run('evaluate-cohort', start, { parts: texts(), deadlineMs })) {
    // What the task wrote.
    if ('text' in answer) people.push(...(JSON.parse(answer.text) as readonly EvaluatedPerson[]).flatMap(takenIn))
    else if (answer.totals === undefined && figures.people > 0) {
      throw new Conflict('run-figures-wrong', { count: answer.issues.length }, answer.issues)
    }
  }
  await auditReading({ resource: facts.name, query: { scheme, period }, count: people.length }, doing)
  return { version, document, people, outside }
}

function takenIn({ given, outcome }: EvaluatedPerson): readonly PersonLacking[] {
  const { status, missing, problems } = outcome
  if (status === 'not-included') return []
  return [{ given, outcome: { status, ...(missing && { missing }), ...(problems && { problems }) } }]
}
