import { newestFormat } from '../imports/schemes/migrations.ts'
import type { CheckedImport } from '../imports/schemes/check-import.ts'
import type { Found } from '../imports/schemes/found-wrong.ts'
import type { Language } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'
import { paramsOf } from '../messages/params-of.ts'
import type { JsonObject } from '../store/json.ts'
import type { Checked } from '../uses/schemes/checked.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'

/** What is known of an import before anything is done, in sentences. */
export function schemeImportView(checked: CheckedImport, language: Language): JsonObject {
  const { source, from, plan, issues, isReady } = checked
  const said = (found: Found) => foundView(found, language)
  const about = source.kind === 'file' ? { kind: source.kind, file: source.file } : { kind: source.kind, of: source.id }
  return {
    source: about,
    format: { ...(from !== undefined && { from }), to: newestFormat },
    conflicts: (plan?.conflicts ?? []).map(said),
    unknown: (plan?.unknown ?? []).map((each) => asJson(each)),
    issues: issues.map(said),
    ...(plan && planView(plan)),
    ...(checked.checked && { cases: casesView(checked.checked) }),
    isReady,
  }
}

function planView({ id, replaces, content, difference, metrics, fingerprint }: NonNullable<CheckedImport['plan']>) {
  return {
    ...{ scheme: id, document: content.document, parameters: content.parameters, metrics, fingerprint },
    ...(replaces !== undefined && { replaces }),
    ...(difference && { difference: asJson(difference) }),
  }
}

function casesView({ passed, failed, isFinished, cases }: Checked): JsonObject {
  const failing = cases.filter(({ hasPassed }) => !hasPassed).map((each) => asJson(each))
  return { passed, failed, isFinished, failing }
}

function foundView({ code, severity, path, params, line, column }: Found, language: Language): JsonObject {
  const place = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) }
  return { code, severity, path, params, ...place, message: sentence(code, paramsOf(params), language) }
}
