import { auditEntry } from '../../audit/audit-entry.ts'
import { metrics } from '../../collections/figures.ts'
import { ApiError } from '../../http/api-error.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change } from '../../store/store.ts'
import type { Doing } from '../../uses/doing.ts'
import { metricKind } from '../../uses/figures/metric-kind.ts'
import { type Found, foundWrong } from './found-wrong.ts'

/** What adds metrics to the library, or why one of them cannot be there. */
export interface SettledMetrics {
  readonly changes: readonly Change[]
  readonly found: readonly Found[]
}

/** Metrics that a scheme brings along, each with its id, as additions to the library with their entries in the audit log. */
export async function settleMetrics(wanted: readonly JsonObject[], doing: Doing): Promise<SettledMetrics> {
  const changes: Change[] = []
  const found: Found[] = []
  for (const { id, ...fields } of wanted) {
    try {
      await metricKind.settle?.({ id: String(id), fields, before: undefined }, doing)
      changes.push(...additionOf(String(id), fields, doing))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      found.push(foundWrong('import-metric-kept-differs', '/options/addMetrics', { name: String(fields.name) }))
    }
  }
  return { changes, found }
}

function additionOf(id: string, fields: JsonObject, { who, at, address }: Doing): readonly Change[] {
  const told = { ...{ who, at, action: 'create-metric', resource: metrics.name, resourceId: id } }
  const change = { after: fields, sensitive: metricKind.sensitive }
  return [
    { do: 'create', in: metrics.name, id, fields },
    auditEntry({ ...told, change, ...(address !== undefined && { address }) }),
  ]
}
