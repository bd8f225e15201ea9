import { cycleOf } from '../../../engine/index.ts'
import { versions } from '../../collections/life.ts'
import { periods } from '../../collections/figures.ts'
import type { Scope } from '../../store/query.ts'
import type { Doing } from '../doing.ts'
import { daysOfPeriod } from '../figures/days-of-period.ts'
import { NotFound } from '../refusals.ts'
import { versionHolding } from '../versions/version-holding.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { runsIn } from './current-results.ts'
import type { RunRecord } from './run-record.ts'

/** A scheme that pays in a period: by a run that was opened, or one that can be. */
export interface SchemeToRun {
  readonly scheme: string
  readonly name: string
  readonly department: string
  readonly run: RunRecord | undefined
  /** The version that a run opened now would have; absent where one is there. */
  readonly version: VersionRecord | undefined
}

/** The schemes within reach that have a run in a period, or whose version of its last day is of its cycle, by name. Throws 404. */
export async function schemesToRun(
  { period, reads }: { readonly period: string; readonly reads: Readonly<Record<'runs' | 'versions', Scope>> },
  doing: Doing,
): Promise<readonly SchemeToRun[]> {
  const { store } = doing
  const days = daysOfPeriod(period)
  if (days === undefined || (await store.get(periods.name, period, 'everything')) === undefined) throw new NotFound()
  const opened = await runsIn(store, { field: 'period', is: period }, reads.runs)
  const known = new Set((await runsIn(store, { field: 'period', is: period })).map(({ fields }) => fields.scheme))
  const { records } = await store.list(versions.name, { scope: reads.versions })
  const others = [...new Set(records.map(({ fields }) => String(fields.scheme)))].filter((id) => !known.has(id))
  const waiting: SchemeToRun[] = []
  for (const scheme of others) {
    const version = await versionHolding(scheme, days.to, doing)
    if (version === undefined || !isOfCycle(version, period)) continue
    const { name, department } = version.fields
    waiting.push({ scheme, name, department, run: undefined, version })
  }
  const begun = opened.map((run): SchemeToRun => {
    const { scheme, name, department } = run.fields
    return { scheme, name, department, run, version: undefined }
  })
  return [...begun, ...waiting].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

/** Whether a version is made for periods like this one. */
export function isOfCycle({ fields: { document } }: VersionRecord, period: string): boolean {
  const cycles: readonly string[] = [document.cycle, ...(document.rollUps ?? []).map(({ cycle }) => cycle)]
  return cycles.includes(cycleOf(period))
}
