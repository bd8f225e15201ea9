import { createHash } from 'node:crypto'
import { canonicalText } from '../../store/canonical.ts'
import { asJson, type SchemeContent } from './scheme-record.ts'

/** The sha256 (hex) of the canonical JSON of document, parameters and cases: the same content has the same fingerprint, however it is written. */
export function contentHash({ document, parameters, cases }: SchemeContent): string {
  const text = canonicalText(asJson({ document, parameters, cases }))
  return createHash('sha256').update(text).digest('hex')
}
