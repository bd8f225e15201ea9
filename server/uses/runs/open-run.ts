import { cycleOf } from '../../../engine/index.ts'
import { admits } from '../../access/admits.ts'
import { runs } from '../../collections/runs.ts'
import type { StoredRecord } from '../../store/store.ts'
import { StoreError } from '../../store/store-error.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { openPeriod } from '../figures/open-period.ts'
import { Conflict, Forbidden, Invalid } from '../refusals.ts'
import { asJson } from '../schemes/scheme-record.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { expectCalendar } from './deadlines.ts'
import { expectCohort } from './expect-cohort.ts'
import { expectGroup } from './expect-group.ts'
import { toldOf } from './move-run.ts'
import { versionToRun } from './version-to-run.ts'
import type { RunFields, RunGroup } from './run-record.ts'

export interface RunWanted {
  readonly period: string
  readonly scheme: string
  /** The id of a version in force or publicised; the one that holds on the period's last day where it is absent. */
  readonly version?: string | undefined
  readonly group?: RunGroup | undefined
}

/**
 * Opens a period for a scheme, with the version by which everybody will be evaluated whatever is published later. There is one run of a
 * scheme and period: of two that are opened at once the second is refused (409).
 */
export async function openRun(wanted: RunWanted, doing: Doing): Promise<StoredRecord> {
  const { period, scheme, group } = wanted
  const { days, expect } = await openPeriod(period, doing)
  const version = await versionToRun(wanted, days, doing)
  expectCycle(version, period)
  expectCalendar(version.fields.document, days.to)
  const id = `${period}:${scheme}`
  const fields = newRun(version, { period, group }, doing)
  if (!admits(doing.scope, runs, { id, fields: asJson(fields) })) throw new Forbidden('outside-reach')
  await expectGroup(group, doing)
  const { department, document } = version.fields
  await expectCohort({ department, document, group, days }, doing)
  const opened = { id, version: 1, fields: asJson(fields) }
  const changes = [{ do: 'create', in: runs.name, id, fields: opened.fields } as const, expect]
  const told = { after: toldOf(fields), sensitive: [] }
  const deed = { action: 'open-run', resource: runs.name, resourceId: id, changes, told, answer: opened }
  try {
    await applyAudited(deed, doing)
  } catch (error) {
    if (error instanceof StoreError && error.code === 'record-exists') throw new Conflict('run-exists', { id })
    throw error
  }
  return opened
}

function newRun(
  { id, fields }: VersionRecord,
  { period, group }: { period: string; group: RunGroup | undefined },
  { userId, at }: Doing,
): RunFields {
  const { scheme, name, department, hash, number } = fields
  return {
    ...{ period, scheme, name, department, versionId: id, versionHash: hash, versionNumber: number },
    ...(group && { group }),
    ...{ state: 'opened', opened: { by: userId, at }, begun: 0, attempt: 0, without: [], settled: [] },
  }
}

function expectCycle({ fields: { document } }: VersionRecord, period: string): void {
  const cycles: readonly string[] = [document.cycle, ...(document.rollUps ?? []).map(({ cycle }) => cycle)]
  if (cycles.includes(cycleOf(period))) return
  const params = { period, cycles: cycles.join(', ') }
  throw new Invalid([{ path: '/period', code: 'period-not-of-cycle', params }])
}
