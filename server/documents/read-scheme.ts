import type { RawScheme } from '../../engine/index.ts'
import { readDocument } from './read-document.ts'
import type { Reading } from './reading.ts'

/** Reads a scheme document: strict JSON in the form of `schemas/scheme.schema.json`. Whether it can be evaluated is for `check` to say. */
export function readScheme(bytes: Uint8Array, file: string): Reading<RawScheme> {
  return readDocument<RawScheme>('scheme', bytes, file)
}
