import { invariant, type RawScheme } from '../../../engine/index.ts'
import { found } from '../../uses/records/found.ts'
import { contentOfTemplate } from '../../uses/schemes/content-of-template.ts'
import { createScheme } from '../../uses/schemes/create-scheme.ts'
import { saveDraft } from '../../uses/schemes/save-draft.ts'
import { asJson, type SchemeRecord, schemeRecord } from '../../uses/schemes/scheme-record.ts'
import { daysAfter } from '../demo-dates.ts'
import type { DemoDays } from '../demo-days.ts'
import { demoPeriods } from '../demo-periods.ts'
import {
  approvedScheme,
  type DemoScheme,
  draftSchemes,
  inForceScheme,
  publicisedScheme,
  returnedScheme,
  revisedScheme,
  reworkedScheme,
  submittedScheme,
} from '../demo-schemes.ts'
import { withOwnMetrics, withOwnNames } from '../own-names.ts'
import type { Acting } from './acting.ts'
import { approve, authorOf, giveBack, preview, publish, submit } from './scheme-steps.ts'

/** How long versions of the sample company are publicised. */
const publicisedDays = 7

/** The first schemes, tried out on figures that were there: what they asked for has been collected since. */
export async function fillFirst(acting: Acting, { setUp, firstForce, trial }: DemoDays): Promise<void> {
  const day = daysAfter(firstForce, -20)
  for (const scheme of [revisedScheme, publicisedScheme, inForceScheme]) {
    const period = scheme === publicisedScheme ? trial.year : trial.month
    await release(await create(scheme, setUp, acting), { day, inForceFrom: firstForce, period }, acting)
  }
}

/** What was published in the year since; `period` is the latest month with figures. */
export async function fillLater(period: string, acting: Acting, days: DemoDays): Promise<void> {
  const { months } = demoPeriods(days.today)
  if (period === months[4]) {
    const day = daysAfter(days.secondForce, -20)
    // Interviews had to be held sooner.
    const sooner = await revise(revisedScheme, ['"withinDays":7', '"withinDays":5'], day, acting)
    await release(sooner, { day, inForceFrom: days.secondForce, period }, acting)
  }
  if (period === months[9]) {
    const day = daysAfter(days.lateForce, -20)
    const draft = await create(reworkedScheme, daysAfter(day, -5), acting)
    await release(draft, { day, inForceFrom: days.lateForce, period }, acting)
  }
}

/** The schemes that are on their way, in every state but the last ones. */
export async function fillUnderWay(acting: Acting, { today }: DemoDays): Promise<void> {
  const { year, quarters } = demoPeriods(today)
  const [quarter = year] = quarters.slice(-1)
  const day = daysAfter(today, -3)
  // People get five days more to rate themselves.
  const later = await revise(publicisedScheme, ['"day":15,"by":"本人"', '"day":20,"by":"本人"'], day, acting)
  await release(later, { day, inForceFrom: daysAfter(today, 25), period: year }, acting)
  const approved = await create(approvedScheme, daysAfter(today, -9), acting)
  await preview(approved, quarter, daysAfter(today, -5), acting)
  await approve(await submit(approved, daysAfter(today, -4), acting), daysAfter(today, -2), acting)
  const submitted = await create(submittedScheme, daysAfter(today, -6), acting)
  await preview(submitted, year, daysAfter(today, -2), acting)
  await submit(submitted, daysAfter(today, -1), acting)
  const returned = await create(returnedScheme, daysAfter(today, -8), acting)
  const comment = '业务员的市场占有率占 15%，请先与业务部商定，再提交。'
  await giveBack(await submit(returned, daysAfter(today, -3), acting), comment, daysAfter(today, -1), acting)
  for (const scheme of draftSchemes) await create(scheme, daysAfter(today, -5), acting)
  await revise(reworkedScheme, ['"good-coefficient":1.2', '"good-coefficient":1.3'], daysAfter(today, -2), acting)
}

async function create(demo: DemoScheme, day: string, acting: Acting): Promise<SchemeRecord> {
  const { template, id, name, department, parameters = {} } = demo
  const { document, cases } = await contentOfTemplate({ template, id, name, department })
  const content = {
    // The library holds nothing but schemes.
    document: withOwnNames(template, document as unknown as RawScheme),
    ...(cases !== undefined && { cases: withOwnMetrics(template, cases) }),
  }
  return createScheme({ ...asJson(content), parameters }, await acting(authorOf(demo), 'schemes', 'create', day))
}

interface Release {
  readonly day: string
  readonly inForceFrom: string
  /** That it is previewed on. */
  readonly period: string
}

/** Previews, hands in, approves and publishes what was drafted, on one day. */
async function release(draft: SchemeRecord, { day, inForceFrom, period }: Release, acting: Acting) {
  await preview(draft, period, day, acting)
  const approved = await approve(await submit(draft, day, acting), day, acting)
  await publish(approved, { publicisedDays, inForceFrom }, day, acting)
}

/** Saves another text in the place of a part of a published scheme: a draft again. */
async function revise(demo: DemoScheme, [before, after]: readonly [string, string], day: string, acting: Acting) {
  const doing = await acting(authorOf(demo), 'schemes', 'update', day)
  const { id, version, fields } = schemeRecord(await found('schemes', demo.id, doing))
  const { document, parameters, cases } = asJson(fields)
  const text = JSON.stringify({ document, parameters, cases })
  invariant(text.includes(before), `${id} does not say ${before}`)
  return saveDraft({ id, version, body: JSON.parse(text.replace(before, after)) }, doing)
}
