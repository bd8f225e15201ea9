import { readJson } from '../../documents/read-json.ts'
import { problemsOf } from '../../documents/validate-problems.ts'
import { Invalid } from '../../uses/refusals.ts'
import type { SchemeImportOptions } from './import-options.ts'

const place = { file: 'api/scheme-import-options.schema.json', pointer: '' }
const most = 50

/** The options of a call, which stand in its query as one JSON text. Throws a refusal that names everything wrong in it. */
export function parseSchemeOptions(text: string | undefined): SchemeImportOptions {
  if (text === undefined) return {}
  const { value, issues } = readJson(Buffer.from(text), 'options')
  const found = value === undefined ? issues : problemsOf(place, value, '', most)
  if (found.length > 0) {
    throw new Invalid(found.map(({ path, code, params }) => ({ path: `/options${path}`, code, params: { ...params } })))
  }
  // The schema says that it is what the type describes.
  return value as SchemeImportOptions
}
