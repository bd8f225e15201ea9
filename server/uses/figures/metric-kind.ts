import { metrics } from '../../collections/figures.ts'
import { problemsOf } from '../../documents/validate-problems.ts'
import type { JsonObject } from '../../store/json.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { Invalid } from '../refusals.ts'
import { endMetric } from './end-metric.ts'
import { givenMetric } from './given-metric.ts'
import { libraryScheme } from './library-scheme.ts'
import { removeMetric } from './remove-metric.ts'

/** The library of metrics; what it defines is checked as a scheme's own metrics are. */
export const metricKind: RecordKind = {
  collection: metrics,
  noun: 'metric',
  sensitive: [],
  isPay: false,
  readOnly: [],
  settle: async ({ id, fields, before }, doing) => {
    expectMetric(id, fields)
    const ends = fields.ended !== undefined && before !== undefined && before.fields.ended === undefined
    if (ends) await endMetric(id, doing)
    return { fields }
  },
  mayRemove: (record, doing) => removeMetric(record.id, doing),
}

const place = { file: 'scheme.schema.json', pointer: '/$defs/GivenMetric' }
const most = 50

/** Refuses what would be no metric of a scheme. */
function expectMetric(id: string, fields: JsonObject): void {
  const metric = givenMetric({ id, version: 1, fields })
  const form = problemsOf(place, metric, '', most)
  const found = form.length > 0 ? form : libraryScheme([metric]).issues.filter(({ severity }) => severity === 'error')
  if (found.length === 0) return
  throw new Invalid(found.map(({ path, code, params }) => ({ path: path.replace(/^\/metrics\/0/, ''), code, params })))
}
