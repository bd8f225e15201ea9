import type { JsonValue } from '../../scheme-editor/draft/json.ts'

export type Parsed = { readonly isJson: true; readonly value: JsonValue | undefined } | { readonly isJson: false }

/** What a text says as JSON; an empty one says nothing, which is allowed. */
export function parsedJson(text: string): Parsed {
  if (text.trim() === '') return { isJson: true, value: undefined }
  try {
    return { isJson: true, value: JSON.parse(text) }
  } catch {
    return { isJson: false }
  }
}
