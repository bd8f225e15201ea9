import { schemes } from '../../collections/life.ts'
import { ApiError } from '../../http/api-error.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Doing } from '../../uses/doing.ts'
import { expectVersion } from '../../uses/records/expect-version.ts'
import { found } from '../../uses/records/found.ts'
import { Conflict } from '../../uses/refusals.ts'
import { createContent } from '../../uses/schemes/create-scheme.ts'
import { saveContent } from '../../uses/schemes/save-draft.ts'
import { asJson, type SchemeRecord, schemeRecord } from '../../uses/schemes/scheme-record.ts'
import { type CheckedImport, checkImport, type Importing, type SchemeImport } from './check-import.ts'
import type { Found } from './found-wrong.ts'
import type { ImportPlan } from './import-plan.ts'
import { rememberChoices } from './remembered.ts'

/**
 * Does what a check showed, all or nothing: the draft, new metrics of the library, the choices for the next time and the entries of the
 * audit log in one command. Refused where anything is still wrong, where the draft to be replaced has changed (412), or where something
 * else would come of it than the check whose fingerprint is given showed.
 */
export async function importScheme(
  sent: SchemeImport,
  fingerprint: string | undefined,
  importing: Importing,
): Promise<SchemeRecord> {
  const { options } = sent
  const checked = await checkImport(sent, importing)
  const doing = { ...importing.doing, scope: importing.mayChange }
  const plan = await readyPlan(checked, options.version, doing)
  if (fingerprint === undefined) throw new ApiError(400, 'import-fingerprint-missing')
  if (fingerprint !== plan.fingerprint) throw new Conflict('import-changed')
  const also = [...checked.metrics.changes, ...(await rememberChoices(plan.from, options.map ?? {}, doing))]
  const action = 'import-scheme'
  if (plan.replaces === undefined) return createContent(plan.content, { action, also }, importing.doing)
  const before = schemeRecord(await found(schemes.name, plan.id, doing))
  return saveContent({ ...before, version: plan.replaces }, plan.content, { action, body: bodyOf(plan), also }, doing)
}

/** What is to be done, where nothing stands in its way; throws what does. */
export async function readyPlan(
  { plan, issues, isReady }: CheckedImport,
  version: number | undefined,
  doing: Doing,
): Promise<ImportPlan> {
  const conflicts = plan?.conflicts ?? []
  if (plan !== undefined && isReady) return plan
  if (plan !== undefined && version !== undefined && conflicts.some(({ code }) => code === 'import-stale')) {
    expectVersion(await found(schemes.name, plan.id, doing), version, bodyOf(plan), doing)
  }
  const errors = issues.filter(({ severity }) => severity === 'error')
  const [conflict] = conflicts
  if (errors.length > 0 || conflict === undefined) throw notReady(400, [...errors, ...conflicts])
  throw notReady(409, conflicts)
}

function notReady(status: number, found: readonly Found[]): ApiError {
  const errors = found.map(({ path, code, params, line, column }) => {
    const place = line === undefined || column === undefined ? {} : { line, column }
    return { path, code, params: { ...params, ...place } }
  })
  return new ApiError(status, 'import-not-ready', { count: errors.length }, { errors })
}

/** What whoever was too late sent, for them to keep. */
function bodyOf({ content }: ImportPlan): JsonObject {
  return asJson(content)
}
