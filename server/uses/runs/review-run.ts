import type { ApiCode } from '../../messages/api-codes.ts'
import type { Doing } from '../doing.ts'
import { Forbidden } from '../refusals.ts'
import { expectReach } from './expect-reach.ts'
import { leftOut, unpaid } from './left-out.ts'
import { moveRun, runIn } from './move-run.ts'
import { noteRefusal } from './note-refusal.ts'
import type { LeftOut, RunRecord } from './run-record.ts'

interface Review {
  readonly id: string
  readonly version: number
  readonly note?: string | undefined
  readonly without: readonly LeftOut[]
}

/** Says that somebody looked at the results and found them right. Refused (403) to whoever opened or evaluated the run. */
export async function reviewRun({ id, version, note, without }: Review, doing: Doing): Promise<RunRecord> {
  const run = await runIn(['evaluated'], { id, version }, doing)
  const { opened, evaluated } = run.fields
  if ([opened.by, evaluated?.by].includes(doing.userId)) await refuseOwn('own-run', 'review-run', id, doing)
  await expectReach(run, doing)
  const left = leftOut(run, without, await unpaid(run, doing))
  const reviewed = { by: doing.userId, at: doing.at, ...(note !== undefined && { note }) }
  const fields = { ...run.fields, state: 'reviewed', reviewed, without: left } as const
  return moveRun(run, { action: 'review-run', fields, reason: note }, doing)
}

/** Refuses (403) what somebody else has to do, and writes down that it was tried. */
export async function refuseOwn(refusal: ApiCode, action: string, id: string, doing: Doing): Promise<never> {
  await noteRefusal({ action, run: id, refusal }, doing)
  throw new Forbidden(refusal, { id })
}
