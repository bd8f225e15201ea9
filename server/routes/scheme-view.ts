import type { Language } from '../messages/language.ts'
import type { JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import { flat } from '../uses/records/record-kind.ts'
import type { Checked } from '../uses/schemes/checked.ts'
import { asJson, schemeRecord, type SchemeRecord } from '../uses/schemes/scheme-record.ts'
import { findingView } from './finding-view.ts'

/** A scheme with all that it says, and what was found in it in sentences. */
export function schemeView({ id, version, fields }: SchemeRecord, language: Language): JsonObject {
  return { id, version, ...asJson(fields), checked: checkedView(fields.checked, language) }
}

/** What a check found, in sentences. */
export function checkedView({ issues, cases, ...checked }: Checked, language: Language): JsonObject {
  const said = issues.map((issue) => findingView(issue, language))
  return { ...checked, issues: said, cases: cases.map((each) => asJson(each)) }
}

/** A scheme as lists and actions show it: where it stands, without its content. */
export function schemeSummary(record: StoredRecord): JsonObject {
  const { checked } = schemeRecord(record).fields
  const { issues: _, cases: __, ...counts } = checked
  const { document: ___, parameters: ____, cases: _____, ...fields } = flat(record)
  return { ...fields, checked: counts }
}
