import type { JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import { type RunRecord, runRecord } from '../uses/runs/run-record.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'

/** A run: where it stands, and what it comes to. Nobody's figures and corrections are in it. */
export function runView({ id, version, fields }: RunRecord): JsonObject {
  const { evaluated, settled, versionHash: _, ...rest } = fields
  const { by, at, totals, control } = evaluated ?? {}
  return {
    ...{ id, version, ...asJson(rest) },
    ...(evaluated && { evaluated: asJson({ by, at, totals, control }) }),
    settled: settled.map(({ corrections, ...each }) => ({ ...asJson(each), corrections: corrections.length })),
  }
}

/** The accounts of everybody who did something to a run. */
export function actorsOf({ fields }: RunRecord): readonly (string | undefined)[] {
  const { opened, evaluated, reviewed, reopened, locked, settled } = fields
  return [opened, evaluated, reviewed, reopened, locked, ...settled].map((step) => step?.by)
}

/** Runs as lists show them. */
export function runSummaries(records: readonly StoredRecord[]): readonly JsonObject[] {
  return records.map((record) => {
    const { settled: _, evaluated: __, ...summary } = runView(runRecord(record))
    return summary
  })
}
