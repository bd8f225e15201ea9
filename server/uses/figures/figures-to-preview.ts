import type { RawGroup, RawScheme } from '../../../engine/index.ts'
import { facts, periods, ratings } from '../../collections/figures.ts'
import { results } from '../../collections/runs.ts'
import { schemes } from '../../collections/life.ts'
import type { Scope } from '../../store/query.ts'
import { auditReading } from '../audit-reading.ts'
import type { Doing } from '../doing.ts'
import { found } from '../records/found.ts'
import { Conflict, wrongField } from '../refusals.ts'
import { schemeRecord } from '../schemes/scheme-record.ts'
import { versionHolding } from '../versions/version-holding.ts'
import { daysOfPeriod } from './days-of-period.ts'
import type { GroupChosen } from './gather-cohort.ts'
import { type FiguresPortion, gatherFigures } from './gather-figures.ts'
import { figuresWanted } from './gather-wanted.ts'
import { reachOfPeople } from './reach-of-people.ts'

/** Whose figures somebody wants for looking at what a draft would pay them. */
export interface FiguresToPreviewAsked {
  readonly scheme: string
  readonly period: string
  readonly group?: GroupChosen
  /** What somebody may read of schemes, and of each kind of record that the figures are made of. */
  readonly reads: Readonly<Record<'schemes' | 'facts' | 'ratings' | 'results', Scope>>
}

export interface FiguresToPreview {
  readonly period: string
  /** The period's last day. */
  readonly to: string
  /** Ids of the metrics that were asked for: what the draft asks for besides was not looked up. */
  readonly metrics: readonly string[]
  readonly groups: readonly RawGroup[]
  /** How many people there are within reach, and beyond it. */
  readonly people: number
  readonly outside: number
  /** The version in force on the period's last day, where there is one. */
  readonly against:
    | {
        readonly id: string
        readonly document: RawScheme
        readonly parameters: Readonly<Record<string, number>>
      }
    | undefined
  readonly portions: AsyncIterable<FiguresPortion>
  /** Can be asked for once all portions were read. */
  readonly fingerprint: () => string
}

/**
 * Everything that an evaluation of a scheme's draft, and of the version in force, needs of the people whose facts, ratings and results
 * somebody may read. Reading it is audited as reading pay. Throws 404 for a scheme out of reach, 409 where there is nobody.
 */
export async function figuresToPreview(
  { scheme, period, group, reads }: FiguresToPreviewAsked,
  doing: Doing,
): Promise<FiguresToPreview> {
  const { store } = doing
  const { fields } = schemeRecord(await found(schemes.name, scheme, { ...doing, scope: reads.schemes }))
  const days = daysOfPeriod(period)
  if (days === undefined || (await store.get(periods.name, period, 'everything')) === undefined) {
    throw wrongField('/period', 'no-such-period', { period })
  }
  const version = await versionHolding(scheme, days.to, doing)
  const documents = [fields.document, ...(version ? [version.fields.document] : [])]
  const reach = reachOfPeople([reads[facts.name], reads[ratings.name], reads[results.name]])
  const wanted = { scheme, department: fields.department, documents, period, group, reach }
  const { groups, people, outside, portions, fingerprint } = await gatherFigures(wanted, store)
  if (people === 0) throw new Conflict('preview-nobody', { period })
  const query = { scheme, period, ...(group && { group: { ...group } }) }
  await auditReading({ resource: facts.name, query, count: people }, doing)
  const { document, parameters } = version?.fields ?? {}
  return {
    ...{ period, to: days.to, metrics: metricsIn(documents), groups, people, outside, portions, fingerprint },
    against: version && document && parameters && { id: version.id, document, parameters },
  }
}

function metricsIn(documents: readonly RawScheme[]): readonly string[] {
  const { metrics } = figuresWanted(documents)
  return [...new Set(Object.values(metrics).flat())].sort()
}
