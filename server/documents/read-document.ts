import { readJson } from './read-json.ts'
import type { Reading } from './reading.ts'
import { type DocumentKind, validateDocument } from './validate-document.ts'

/** Reads a JSON document of a kind: strict JSON in the form of its schema. `T` is the type that the schema describes. */
export function readDocument<T>(kind: DocumentKind, bytes: Uint8Array, file: string, limitBytes?: number): Reading<T> {
  const { value, issues, locate } = readJson(bytes, file, limitBytes)
  if (value === undefined) return { value: undefined, issues, locate }
  const found = [...issues, ...validateDocument(kind, value)]
  const hasErrors = found.some(({ severity }) => severity === 'error')
  return { value: hasErrors ? undefined : (value as T), issues: found, locate }
}
