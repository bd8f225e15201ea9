import { adjustments, runs } from '../collections/runs.ts'
import type { Language } from '../messages/language.ts'
import type { JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import { adjustmentRecord } from '../uses/adjustments/adjustment-record.ts'
import type { Doing } from '../uses/doing.ts'
import { type ResultRecord, resultRecord } from '../uses/runs/result-record.ts'
import { runRecord } from '../uses/runs/run-record.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'
import { resultViews } from './result-view.ts'

/** Results as those see them whose they are: with what was settled since, and the deadlines. */
export async function statementViews(
  records: readonly StoredRecord[],
  doing: Doing,
  language: Language,
): Promise<readonly JsonObject[]> {
  const views = await resultViews(records, doing, language)
  return Promise.all(
    records.map(async (record, index) => ({
      ...views[index],
      ...(await aroundIt(resultRecord(record), doing)),
    })),
  )
}

async function aroundIt({ fields: { run, employee } }: ResultRecord, { store }: Doing): Promise<JsonObject> {
  const record = await store.get(runs.name, run, 'everything')
  const { deadlines = [] } = record === undefined ? {} : runRecord(record).fields
  const all = [
    { field: 'run', is: run },
    { field: 'employee', is: employee },
  ]
  const sort = [{ field: 'number', order: 'ascending' }] as const
  const settled = await store.list(adjustments.name, { scope: 'everything', filter: { all }, sort })
  return {
    deadlines: deadlines.map(asJson),
    adjustments: settled.records.map((each) => {
      const { payIn, should, difference, at } = adjustmentRecord(each).fields
      return { payIn, should, difference, at }
    }),
  }
}
