import type { Language } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'
import { paramsOf } from '../messages/params-of.ts'
import type { JsonObject } from '../store/json.ts'
import type { ApiError, FieldError } from './api-error.ts'
import { nestedErrors } from './nested-errors.ts'

/**
 * The body of a refusal. `errors` is where react-admin looks for the sentences to show at fields, with what concerns the whole under
 * `root.serverError`; its client gives this body to the forms as `error.body`. Programs read `code`, `params` and `issues`.
 *
 *     { code: 'body-wrong', message: '…', params: { count: 1 }, issues: [{ path: '/name', code: 'text-empty', params: {}, message: '…' }],
 *       errors: { name: '…', root: { serverError: '…' } }, body: { errors: … } }
 */
export function errorBody({ code, params, errors: found, more }: ApiError, language: Language): JsonObject {
  const message = sentence(code, paramsOf(params), language)
  const issues = found.map((each) => ({ ...each, message: sentenceOf(each, language) }))
  const errors = nestedErrors(issues, message)
  const hasMore = Object.keys(more).length > 0
  return { code, message, params, issues, errors, body: { errors }, ...(hasMore && { more }) }
}

function sentenceOf({ code, params }: FieldError, language: Language): string {
  return sentence(code, paramsOf(params), language)
}
