import { validatorAt } from '../../documents/schema-index.ts'
import { problemsOf } from '../../documents/validate-problems.ts'
import { sizeIssue } from '../../documents/validate-size.ts'
import type { JsonObject } from '../../store/json.ts'
import { wrongBody } from './parse-body.ts'
import { withoutValue } from '../without-value.ts'

/** Most mistakes of a body that are told. */
const mistakesLimit = 50

/**
 * A check of bodies against a schema of `schemas/api`, compiled here and now. The check throws an `ApiError` (400) with every mistake at
 * its field.
 */
export function bodyChecker(schema: string): (body: JsonObject) => void {
  const place = { file: `api/${schema}.schema.json`, pointer: '' }
  const isGood = validatorAt(place, 'first')
  // Else the first wrong body would wait, with all other calls, until the schema is compiled to look for every mistake.
  validatorAt(place, 'all')
  return (body) => {
    const size = sizeIssue(body, '')
    if (size !== undefined) throw wrongBody([size])
    if (!isGood(body)) throw wrongBody(problemsOf(place, body, '', mistakesLimit).map(withoutValue))
  }
}
