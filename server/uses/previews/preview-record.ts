import type { PreviewSummary } from '../../preview/preview-summary.ts'
import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'

/** What is kept of a preview. Previews of the sample company's past have no summary. */
export interface PreviewFields {
  readonly scheme: string
  readonly hash: string
  readonly department: string
  readonly coverage: 'whole' | 'part'
  readonly versionId?: string
  readonly by: string
  readonly at: string
  readonly period?: string
  readonly group?: JsonObject
  readonly against?: string
  /** People of the scheme beyond the reach of whoever previewed. */
  readonly outside?: number
  /** Fingerprint of the figures. */
  readonly figures?: string
  readonly summary?: PreviewSummary
}

export interface PreviewRecord {
  readonly id: string
  readonly version: number
  readonly fields: PreviewFields
}

/** A record of the collection of previews as what it is: nothing but recording writes there. */
export function previewRecord(record: StoredRecord): PreviewRecord {
  return record as unknown as PreviewRecord
}
