import type { Issue } from '../../engine/index.ts'
import type { FieldError } from '../http/api-error.ts'
import type { Language } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'
import { paramsOf } from '../messages/params-of.ts'
import type { JsonObject } from '../store/json.ts'

/** Something that was found in a document, with its sentence. */
export function findingView(found: Issue | FieldError, language: Language): JsonObject {
  const { code, path, params } = found
  const severity = 'severity' in found ? { severity: found.severity } : {}
  return { code, path, ...severity, params, message: sentence(code, paramsOf(params), language) }
}
