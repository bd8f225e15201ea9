import { readTemplate, templateIds } from '../../cli/library.ts'
import type { JsonObject } from '../../store/json.ts'
import { casesOfTemplate } from '../../templates/template-library.ts'
import { wrongField } from '../refusals.ts'
import type { SentContent } from './draft-fields.ts'
import { asJson } from './scheme-record.ts'
import { sentContent } from './sent-content.ts'

/** A scheme of the library under a new id, name and department, with its cases; blanks are left open where no parameters are sent. */
export async function contentOfTemplate(body: JsonObject): Promise<SentContent> {
  const { template, id, name, department } = body
  const ids = await templateIds()
  // Only names that are there are ever made into the name of a file.
  const found = typeof template === 'string' && ids.includes(template) ? await readTemplate(template) : undefined
  if (found === undefined) {
    throw wrongField('/template', 'no-such-template', { template: String(template), allowed: ids.join(', ') })
  }
  const cases = await casesOfTemplate(found.id)
  const own = { $schema: 'urn:jiheng:scheme:1', id, department, ...(name !== undefined && { name }) }
  return {
    ...sentContent(body),
    document: { ...asJson(found.scheme), ...own },
    ...(cases && { cases: { ...asJson(cases), $schema: 'urn:jiheng:cases:1', scheme: id } }),
  }
}
