import { validatorAt } from '../../documents/schema-index.ts'
import { problemsOf } from '../../documents/validate-problems.ts'
import type { FieldError } from '../../http/api-error.ts'
import { withoutValue } from '../../http/without-value.ts'
import type { JsonObject } from '../../store/json.ts'

const most = 20

/** What is wrong with the form of a record by the schema that single writes of it have to satisfy. */
export function formCheck(schema: string): (record: JsonObject) => readonly FieldError[] {
  const place = { file: `api/${schema}.schema.json`, pointer: '' }
  const isGood = validatorAt(place, 'first')
  return (record) => {
    if (isGood(record)) return []
    return problemsOf(place, record, '', most).map(({ path, code, params }) =>
      withoutValue({ path, code, params: { ...params } }),
    )
  }
}
