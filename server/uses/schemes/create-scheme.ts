import { admits } from '../../access/admits.ts'
import { schemes } from '../../collections/life.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change } from '../../store/store.ts'
import { applyAudited } from '../apply-audited.ts'
import type { Doing } from '../doing.ts'
import { standing } from '../people/standing.ts'
import { Forbidden, Invalid, wrongField } from '../refusals.ts'
import { draftFields, type SentContent } from './draft-fields.ts'
import { contentOfTemplate } from './content-of-template.ts'
import { asJson, type SchemeFields, type SchemeRecord, schemeRecord } from './scheme-record.ts'
import { sentContent } from './sent-content.ts'
import { toldOf } from './told-of.ts'

/** Makes a new scheme of a document, or of a template under a new id; either is a draft until it is published. */
export async function createScheme(body: JsonObject, doing: Doing): Promise<SchemeRecord> {
  return createContent(await contentOf(body, doing), { action: 'create-scheme' }, doing)
}

/** Makes a new scheme of a content; what else is to happen with it goes into the same command. */
export async function createContent(
  sent: SentContent,
  { action, also = [] }: { action: string; also?: readonly Change[] },
  doing: Doing,
): Promise<SchemeRecord> {
  const id = idOf(sent)
  const { fields: draft, expect } = await draftFields(id, sent, doing)
  const fields: SchemeFields = { ...draft, state: 'draft', authors: [doing.userId] }
  if (!admits(doing.scope, schemes, { id, fields: asJson(fields) })) throw new Forbidden('outside-reach')
  const { records } = await applyAudited(
    {
      ...{ action, resource: schemes.name, resourceId: id },
      changes: [{ do: 'create', in: schemes.name, id, fields: asJson(fields) }, expect, ...also],
      told: { after: toldOf(fields), sensitive: [] },
    },
    doing,
  )
  const [record] = records
  return record === undefined ? { id, version: 1, fields } : schemeRecord(record)
}

/** Refuses fields that belong to the other way of making a scheme: they would come to nothing. */
async function contentOf(body: JsonObject, doing: Doing): Promise<SentContent> {
  const isOfTemplate = typeof body.template === 'string'
  const unwanted = (isOfTemplate ? ['cases'] : ['id', 'name', 'department']).filter((field) => field in body)
  if (unwanted.length > 0) {
    throw new Invalid(unwanted.map((field) => ({ path: `/${field}`, code: 'field-not-wanted', params: { field } })))
  }
  if (!isOfTemplate) return sentContent(body)
  await standing('departments', String(body.department), '/department', doing)
  return contentOfTemplate(body)
}

/** Longer ids of versions (`<scheme>:<number>`) would not fit into an address. */
const longest = 48

function idOf({ document }: SentContent): string {
  if (typeof document.id !== 'string') throw wrongField('/document/id', 'id-needed')
  if (document.id.length > longest) throw wrongField('/document/id', 'id-too-long', { limit: longest })
  return document.id
}
