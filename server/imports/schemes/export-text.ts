import { documentLimitBytes } from '../../documents/limits.ts'
import type { JsonObject } from '../../store/json.ts'
import type { SentContent } from '../../uses/schemes/draft-fields.ts'

/** What of a scheme is exported: its document alone, a package with its parameters and cases, or a package where it has any. */
export type ExportForm = 'document' | 'package' | 'whole'

/**
 * A scheme as a file that can be imported again and then gives the same file: keys in their order, indented for people, without line breaks
 * where it would else be larger than what is read.
 */
export function exportText({ document, parameters, cases }: SentContent, form: ExportForm): string {
  const hasMore = cases !== undefined || Object.keys(parameters).length > 0
  const isPackage = form === 'package' || (form === 'whole' && hasMore)
  const exported = isPackage ? { package: 1, scheme: document, parameters, ...(cases && { cases }) } : document
  return textOf(exported)
}

function textOf(exported: JsonObject): string {
  const indented = `${JSON.stringify(exported, undefined, 2)}\n`
  return Buffer.byteLength(indented) <= documentLimitBytes ? indented : JSON.stringify(exported)
}
