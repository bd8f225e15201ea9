import type { JsonObject } from '../../store/json.ts'
import { StoreError } from '../../store/store-error.ts'
import { ApiError } from '../../http/api-error.ts'
import { withoutValue } from '../../http/without-value.ts'
import { applyAudited } from '../../uses/apply-audited.ts'
import { Conflict, Forbidden } from '../../uses/refusals.ts'
import type { Finding } from './reading/sheet-messages.ts'
import type { Importing, ImportRequest } from './import-request.ts'
import { rememberMapping } from './mapping.ts'
import { type ImportReading, readImport } from './read-import.ts'

/** What an import did. */
export interface ImportDone {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  /** New departments and posts. */
  readonly made: number
}

/**
 * Brings in what a file says, all of it as one command or nothing. Refuses a file with any error (422), and what would do something else
 * than the check said that has this fingerprint (409).
 */
export async function applyImport(
  request: ImportRequest,
  fingerprint: string,
  importing: Importing,
): Promise<ImportDone> {
  const reading = await readImport(request, importing)
  refuseErrors(reading)
  if (reading.fingerprint !== fingerprint) throw new Conflict('import-changed')
  const done = doneBy(reading)
  const { purpose } = request
  try {
    await applyAudited(
      {
        ...{ action: `import-${purpose}`, resource: purpose, resourceId: reading.head.sha256.slice(0, 32) },
        changes: changesOf(reading, importing),
        told: { after: toldOf(request, reading, done), sensitive: [] },
        answer: { id: '', version: 1, fields: { ...done } },
      },
      importing,
    )
  } catch (error) {
    throw isOvertaken(error) ? new Conflict('import-changed') : error
  }
  return done
}

function refuseErrors({ found }: ImportReading): void {
  const count = found.counts().error
  if (count === 0) return
  const errors = found.all().filter(({ severity }) => severity === 'error')
  // Who reaches none of it has nothing to correct.
  if (errors.every(({ code }) => code === 'import-outside-reach')) throw new Forbidden('outside-reach')
  throw new ApiError(422, 'import-has-errors', { count }, { errors: errors.map(fieldError) })
}

function fieldError({ code, params, line, column }: Finding) {
  const path = line === undefined || column === undefined ? '' : `/${column}${line}`
  return withoutValue({ path, code, params: { ...params } })
}

function doneBy({ changes, checker }: ImportReading): ImportDone {
  const made = (checker?.before() ?? []).filter((change) => change.do === 'create').length
  return { ...changes.counts(), made }
}

function changesOf({ changes, checker, columns, mapping, plan }: ImportReading, { at }: Importing) {
  const remembered = mapping === undefined ? [] : [rememberMapping(mapping, columns, { purpose: plan.purpose, at })]
  return [...(checker?.before() ?? []), ...changes.all(), ...remembered]
}

/** Counts and where they came from; no amounts. */
function toldOf({ file, options }: ImportRequest, { head }: ImportReading, done: ImportDone): JsonObject {
  const { scheme, period } = options
  return {
    ...{ file, sha256: head.sha256, rows: head.table?.rows ?? 0, ...done },
    ...(scheme !== undefined && { scheme }),
    ...(period !== undefined && { period }),
  }
}

/** Somebody else changed something between the reading and the writing. */
function isOvertaken(error: unknown): boolean {
  const codes: readonly string[] = ['stale-record', 'record-exists', 'record-missing']
  return error instanceof StoreError && codes.includes(error.code)
}
