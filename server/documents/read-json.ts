import { isUtf8 } from 'node:buffer'
import { issue } from '../../engine/index.ts'
import { issueList } from './issue-list.ts'
import { jsonLocator } from './json/json-locator.ts'
import { parseJson } from './json/json-parser.ts'
import { type Position, textPositions } from './json/text-positions.ts'
import { documentLimitBytes } from './limits.ts'
import type { Reading } from './reading.ts'

/**
 * Reads a JSON document strictly: UTF-8 (with or without BOM), at most `limitBytes` bytes, 32 levels and 5,000 keys per object,
 * no key twice, no `__proto__`, `constructor` or `prototype`, numbers of at most 15 significant digits between 10^-15 and
 * 10^15 in size, no lone surrogate, no NUL. -0 is read as 0. Errors name line and column.
 */
export function readJson(bytes: Uint8Array, file: string, limitBytes = documentLimitBytes): Reading<unknown> {
  if (bytes.length > limitBytes) {
    return unread(issue('file-too-large', 'error', '', { file, size: bytes.length, limit: limitBytes }))
  }
  const text = new TextDecoder().decode(bytes)
  const positionOf = textPositions(text)
  const offsetOf = jsonLocator(text)
  const positionAt = (pointer: string): Position => positionOf(offsetOf(pointer))
  const issues = issueList()
  if (!isUtf8(bytes)) {
    const place = positionOf(Math.max(0, text.indexOf('\u{FFFD}')))
    issues.report('text-not-utf8', 'error', '', { file, ...place })
  } else if (text.trim() === '') {
    issues.report('file-empty', 'error', '', { file })
  }
  const value = issues.hasErrors() ? undefined : parseJson(text, { file, issues, positionOf, positionAt })
  return {
    value: issues.hasErrors() ? undefined : value,
    issues: issues.all(),
    locate: (pointer) => ({ file, ...positionAt(pointer) }),
  }
}

function unread(found: Reading<unknown>['issues'][number]): Reading<unknown> {
  return { value: undefined, issues: [found], locate: () => undefined }
}
