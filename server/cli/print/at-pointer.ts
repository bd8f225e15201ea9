import { pointerKeys } from '../../../schemas/json-pointer.ts'

/** The part of a document at a JSON pointer; undefined where there is none. */
export function atPointer(document: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce(member, document)
}

function member(part: unknown, key: string): unknown {
  const isThere = typeof part === 'object' && part !== null && Object.hasOwn(part, key)
  return isThere ? (part as Readonly<Record<string, unknown>>)[key] : undefined
}
