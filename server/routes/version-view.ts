import type { JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import type { Doing } from '../uses/doing.ts'
import { flat } from '../uses/records/record-kind.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'
import { verifiedVersion } from '../uses/versions/verified-version.ts'
import { versionRecord } from '../uses/versions/version-record.ts'
import { versionState } from '../uses/versions/version-state.ts'
import { versionsOf } from '../uses/versions/versions-of.ts'

/** Versions as lists and actions show them: their days and how they stand today, without their content. */
export async function versionSummaries(
  records: readonly StoredRecord[],
  { store, today }: Pick<Doing, 'store' | 'today'>,
): Promise<readonly JsonObject[]> {
  const named = new Set(records.map((record) => versionRecord(record).fields.scheme))
  const all = await versionsOf([...named], store)
  return records.map((record) => {
    const { document: _, parameters: __, cases: ___, ...fields } = flat(record)
    return { ...fields, state: versionState(versionRecord(record), all, today) }
  })
}

/** Versions with their content, which is verified. */
export async function versionViews(records: readonly StoredRecord[], doing: Doing): Promise<readonly JsonObject[]> {
  const summaries = await versionSummaries(records, doing)
  return records.map((record, index) => {
    const { document, parameters, cases } = verifiedVersion(record).fields
    const content = { document: asJson(document), parameters, ...(cases && { cases: asJson(cases) }) }
    return { ...summaries[index], ...content }
  })
}
