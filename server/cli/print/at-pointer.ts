/** The part of a document at a JSON pointer; undefined where there is none. */
export function atPointer(document: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1)
  return keys.reduce((part, key) => member(part, key.replaceAll('~1', '/').replaceAll('~0', '~')), document)
}

function member(part: unknown, key: string): unknown {
  const isThere = typeof part === 'object' && part !== null && Object.hasOwn(part, key)
  return isThere ? (part as Readonly<Record<string, unknown>>)[key] : undefined
}
