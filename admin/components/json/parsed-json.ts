import type { JsonValue } from '../../scheme-editor/draft/json.ts'
import { inexactNumbers } from './inexact-numbers.ts'

export type Parsed = { readonly isJson: true; readonly value: JsonValue | undefined } | { readonly isJson: false }

/** What a text says as JSON; an empty one says nothing, which is allowed. A number that would not be kept as it is written makes it none. */
export function parsedJson(text: string): Parsed {
  if (text.trim() === '') return { isJson: true, value: undefined }
  try {
    const value = JSON.parse(text)
    return inexactNumbers(text).length > 0 ? { isJson: false } : { isJson: true, value }
  } catch {
    return { isJson: false }
  }
}
