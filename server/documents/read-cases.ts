import type { RawCases } from '../../engine/index.ts'
import { readDocument } from './read-document.ts'
import type { Reading } from './reading.ts'

/** Reads the worked cases of a scheme: strict JSON in the form of `schemas/cases.schema.json`. */
export function readCases(bytes: Uint8Array, file: string): Reading<RawCases> {
  return readDocument<RawCases>('cases', bytes, file)
}
