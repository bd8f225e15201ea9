import { issue, type Issue } from '../../engine/index.ts'
import { depthLimit } from './limits.ts'

/** Most values (numbers, texts, lists, objects …) in one scheme, case or person. */
const partsLimit = 250_000
/** Most values that are looked through for every mistake: the validator's time grows with the square of the mistakes. */
const closeLimit = 10_000

/** The issue of a value that is nested too deep or has too many parts; found before anything recurses into it. */
export function sizeIssue(value: unknown, path: string): Issue | undefined {
  let level = [value]
  let parts = 0
  for (let depth = 0; level.length > 0; depth++) {
    parts += level.length
    if (parts > partsLimit) return issue('document-too-large', 'error', path, { limit: partsLimit })
    if (depth > depthLimit) return issue('document-too-deep', 'error', path, { limit: depthLimit })
    level = level.flatMap((part) => inside(part))
  }
  return undefined
}

/**
 * The value with its lists cut as far as it takes to be looked through for every mistake; the value itself where it is small
 * enough, undefined where cutting lists does not make it so. No list that is long enough becomes too short by it.
 */
export function lookedThrough(value: unknown): unknown {
  const length = [Number.POSITIVE_INFINITY, 1000, 100, 10, 2].find((each) => partsIn(value, each) <= closeLimit)
  if (length === undefined) return undefined
  return length === Number.POSITIVE_INFINITY ? value : withListsCut(value, length)
}

function partsIn(value: unknown, length: number): number {
  let parts = 1
  for (const part of inside(value, length)) {
    parts += partsIn(part, length)
    if (parts > closeLimit) break
  }
  return parts
}

function withListsCut(value: unknown, length: number): unknown {
  if (Array.isArray(value)) return value.slice(0, length).map((member) => withListsCut(member, length))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withListsCut(part, length)]))
}

function inside(value: unknown, length?: number): unknown[] {
  if (Array.isArray(value)) return length === undefined ? value : value.slice(0, length)
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}
