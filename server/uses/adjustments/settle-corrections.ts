import { adjustments } from '../../collections/runs.ts'
import type { Change } from '../../store/store.ts'
import { auditReading } from '../audit-reading.ts'
import type { Doing } from '../doing.ts'
import { openPeriod } from '../figures/open-period.ts'
import { Conflict, Invalid } from '../refusals.ts'
import { controlCount } from '../runs/control-totals.ts'
import { expectReach } from '../runs/expect-reach.ts'
import { moveRun, runIn } from '../runs/move-run.ts'
import type { RunRecord, SettledBatch } from '../runs/run-record.ts'
import { asJson } from '../schemes/scheme-record.ts'
import { type AdjustmentRecord, adjustmentId } from './adjustment-record.ts'
import type { Correction } from './correction.ts'
import { type Affected, whatIsOwed } from './what-is-owed.ts'

export interface Settling {
  /** Of the run, at the version at which it was read. */
  readonly id: string
  readonly version: number
  readonly corrections: readonly Correction[]
  /** The open period in which the differences are paid. */
  readonly payIn: string
  readonly reason: string
}

/** What corrections of a run come to, for everybody whom they change anything for. */
export interface Settlement {
  readonly run: RunRecord
  readonly settled: SettledBatch
  readonly adjustments: readonly AdjustmentRecord[]
}

/**
 * What corrections would come to: everybody is evaluated anew from the run's frozen figures with what was and is corrected, by the run's
 * version, since in a cohort one person's facts change what others are paid. Looking at it is audited. Refuses (409) corrections that change nothing.
 */
export async function checkSettlement(settling: Settling, doing: Doing): Promise<Settlement> {
  const settlement = await settlementOf(settling, false, doing)
  const count = settlement.adjustments.length
  await auditReading({ resource: adjustments.name, query: { run: settling.id }, count }, doing)
  return settlement
}

async function settlementOf(settling: Settling, isDoubleChecked: boolean, doing: Doing): Promise<Settlement> {
  const { id, version, corrections, payIn, reason } = settling
  const run = await runIn(['locked'], { id, version }, doing)
  await expectReach(run, doing)
  await openToPay(payIn, doing)
  const affected = await whatIsOwed(run, { corrections, isDoubleChecked }, doing)
  if (affected.length === 0) throw new Conflict('adjusts-nothing', { id })
  const count = controlCount()
  for (const { owed } of affected) count.add(owed.difference)
  const number = run.fields.settled.length + 1
  const settled = { number, payIn, reason, by: doing.userId, at: doing.at, corrections, control: count.totals() }
  return { run, settled, adjustments: affected.map((each) => adjustmentOf(run, settled, each)) }
}

/**
 * Keeps them, all in one command, if the reference evaluator says the same of everybody; the run's results stay as they are.
 */
export async function settleCorrections(settling: Settling, doing: Doing): Promise<Settlement> {
  const settlement = await settlementOf(settling, true, doing)
  const { run, settled, adjustments: made } = settlement
  const { expect } = await openToPay(settling.payIn, doing)
  const changes = made.map(
    ({ id, fields }): Change => ({ do: 'create', in: adjustments.name, id, fields: asJson(fields) }),
  )
  const fields = { ...run.fields, settled: [...run.fields.settled, settled] }
  const move = { action: 'settle-corrections', fields, changes: [...changes, expect], reason: settling.reason }
  return { ...settlement, run: await moveRun(run, move, doing) }
}

async function openToPay(payIn: string, doing: Doing) {
  try {
    return await openPeriod(payIn, doing)
  } catch (error) {
    // The field of the body that says which period it is has another name here.
    if (error instanceof Invalid) throw new Invalid(error.errors.map((each) => ({ ...each, path: '/payIn' })))
    throw error
  }
}

function adjustmentOf(
  { id: run, fields: { period, scheme } }: RunRecord,
  { number, payIn, reason, by, at }: SettledBatch,
  { employee, name, department, owed, outcome }: Affected,
): AdjustmentRecord {
  const place = { ...(name !== undefined && { name }), ...(department !== undefined && { department }) }
  const about = { run, number, period, scheme, employee, ...place }
  const fields = { ...about, ...owed, payIn, reason, by, at, outcome }
  return { id: adjustmentId(run, number, employee), version: 1, fields }
}
