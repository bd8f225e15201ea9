import { invariant, type RawScheme } from '../../../engine/index.ts'
import { found } from '../../uses/records/found.ts'
import { contentOfTemplate } from '../../uses/schemes/content-of-template.ts'
import { createScheme } from '../../uses/schemes/create-scheme.ts'
import { saveDraft } from '../../uses/schemes/save-draft.ts'
import { asJson, type SchemeRecord, schemeRecord } from '../../uses/schemes/scheme-record.ts'
import { daysAfter } from '../demo-dates.ts'
import type { DemoDays } from '../demo-days.ts'
import {
  approvedScheme,
  type DemoScheme,
  draftSchemes,
  inForceScheme,
  publicisedScheme,
  revisedScheme,
  submittedScheme,
} from '../demo-schemes.ts'
import { withOwnMetrics, withOwnNames } from '../own-names.ts'
import type { Acting } from './acting.ts'
import { approve, authorOf, publish, submit } from './scheme-steps.ts'

/** How long versions of the sample company are publicised. */
const publicisedDays = 7

/** The schemes that were published in the past: what they asked for has been collected since. */
export async function fillPublished(acting: Acting, { setUp, firstForce, secondForce }: DemoDays): Promise<void> {
  for (const scheme of [revisedScheme, publicisedScheme, inForceScheme]) {
    const draft = await create(scheme, setUp, acting)
    await release(draft, { day: daysAfter(setUp, 10), inForceFrom: firstForce }, acting)
  }
  const day = daysAfter(secondForce, -20)
  // Interviews had to be held sooner.
  const sooner = await revise(revisedScheme, ['"withinDays":7', '"withinDays":5'], day, acting)
  await release(sooner, { day, inForceFrom: secondForce }, acting)
}

/** The schemes that are on their way, in every state but the last ones. */
export async function fillUnderWay(acting: Acting, { today }: DemoDays): Promise<void> {
  const day = daysAfter(today, -3)
  // People get five days more to rate themselves.
  const later = await revise(publicisedScheme, ['"day":15,"by":"本人"', '"day":20,"by":"本人"'], day, acting)
  await release(later, { day, inForceFrom: daysAfter(today, 25) }, acting)
  const approved = await create(approvedScheme, daysAfter(today, -9), acting)
  await approve(await submit(approved, daysAfter(today, -4), acting), daysAfter(today, -2), acting)
  await submit(await create(submittedScheme, daysAfter(today, -6), acting), daysAfter(today, -1), acting)
  for (const scheme of draftSchemes) await create(scheme, daysAfter(today, -5), acting)
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

/** Hands in, approves and publishes what was drafted, on one day. */
async function release(
  draft: SchemeRecord,
  { day, inForceFrom }: { day: string; inForceFrom: string },
  acting: Acting,
) {
  const approved = await approve(await submit(draft, day, acting), day, acting)
  await publish(approved, { publicisedDays, inForceFrom }, day, acting)
}

/** Saves another text in the place of a part of a published scheme: a draft again. */
async function revise(demo: DemoScheme, [before, after]: readonly [string, string], day: string, acting: Acting) {
  const doing = await acting(authorOf(demo), 'schemes', 'update', day)
  const { id, version, fields } = schemeRecord(await found('schemes', demo.id, doing))
  const { document, parameters, cases } = asJson(fields)
  const text = JSON.stringify(document)
  invariant(text.includes(before), `${id} does not say ${before}`)
  const body = { document: JSON.parse(text.replace(before, after)), ...{ parameters, cases } }
  return saveDraft({ id, version, body: JSON.parse(JSON.stringify(body)) }, doing)
}
