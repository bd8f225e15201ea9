import type { FoundEntry } from '../audit/verify/chained-entry.ts'

/** The entries that are legible in a collection's file of a snapshot, which has a line for each. Nothing is verified. */
export function looseRecords(text: string): readonly FoundEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = parse(line.replace(/^\[/, '').replace(/[,\]\s]+$/, ''))
    return isFoundEntry(entry) ? [entry] : []
  })
}

/** Whether a value has the parts of an entry. */
export function isFoundEntry(value: unknown): value is FoundEntry {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('fields' in value)) return false
  const { id, fields } = value
  return typeof id === 'string' && typeof fields === 'object' && fields !== null && !Array.isArray(fields)
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
