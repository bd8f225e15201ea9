import { problemsOf } from '../../../documents/validate-problems.ts'
import { readJson } from '../../../documents/read-json.ts'
import { withoutValue } from '../../../http/without-value.ts'
import { Invalid } from '../../../uses/refusals.ts'
import type { ImportOptions } from './import-options.ts'

const place = { file: 'api/import-options.schema.json', pointer: '' }
const most = 50

/** The options of a call, which stand in its query as one JSON text. Throws a refusal that names everything wrong in it. */
export function parseOptions(text: string | undefined): ImportOptions {
  if (text === undefined) return {}
  const { value, issues } = readJson(Buffer.from(text), 'options')
  const errors = issues.filter(({ severity }) => severity === 'error')
  const found = errors.length > 0 ? errors : problemsOf(place, value, '', most)
  if (found.length > 0) {
    throw new Invalid(found.map(({ path, code, params }) => withoutValue({ path, code, params: { ...params } })))
  }
  // The schema says that it is what the type describes.
  return value as ImportOptions
}
