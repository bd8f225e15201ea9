import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RawCases } from '../../../engine/index.ts'
import { readTemplate, templateIds } from '../../cli/library.ts'
import { readCases } from '../../documents/read-cases.ts'
import type { JsonObject } from '../../store/json.ts'
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
  const cases = await casesOf(found.id)
  const own = { $schema: 'urn:jiheng:scheme:1', id, department, ...(name !== undefined && { name }) }
  return {
    ...sentContent(body),
    document: { ...asJson(found.scheme), ...own },
    ...(cases && { cases: { ...asJson(cases), $schema: 'urn:jiheng:cases:1', scheme: id } }),
  }
}

const folder = new URL('../../../schemes/', import.meta.url)

async function casesOf(template: string): Promise<RawCases | undefined> {
  const file = fileURLToPath(new URL(`${template}.cases.json`, folder))
  const bytes = await readFile(file).catch(() => undefined)
  return bytes === undefined ? undefined : readCases(bytes, file).value
}
