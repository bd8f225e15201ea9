import { readJson } from '../../documents/read-json.ts'
import { problemsOf } from '../../documents/validate-problems.ts'
import { type PreviewAsked, previewAsked } from '../../uses/previews/preview-asked.ts'
import { Invalid, wrongField } from '../../uses/refusals.ts'
import { isJsonObject } from '../../store/json.ts'
import type { SchemeImportOptions } from './import-options.ts'

const most = 50

/** The options of a call, which stand in its query as one JSON text. Throws a refusal that names everything wrong in it. */
export function parseSchemeOptions(text: string | undefined): SchemeImportOptions {
  if (text === undefined) return {}
  // The schema says that it is what the type describes.
  return parseText(text, 'options', 'api/scheme-import-options.schema.json') as SchemeImportOptions
}

/** What is to be previewed, which stands in the query too. Throws as for the options. */
export function parsePreviewAsked(text: string | undefined): PreviewAsked {
  if (text === undefined) throw wrongField('/preview', 'import-preview-missing')
  const asked = parseText(text, 'preview', 'api/preview-request.schema.json')
  return previewAsked(isJsonObject(asked) ? asked : {})
}

function parseText(text: string, name: string, file: string): unknown {
  const { value, issues } = readJson(Buffer.from(text), name)
  const found = value === undefined ? issues : problemsOf({ file, pointer: '' }, value, '', most)
  if (found.length === 0) return value
  throw new Invalid(found.map(({ path, code, params }) => ({ path: `/${name}${path}`, code, params: { ...params } })))
}
