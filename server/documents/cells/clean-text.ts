import { quote } from '../quote.ts'
import type { CellReport } from './cell-report.ts'

export interface TextRule {
  /** In characters. */
  readonly most: number
  /** Whether it may have several lines. */
  readonly isLong?: boolean
  /** Invisible characters that are taken out. Those that join letters or emoji belong to names, not to ids. */
  readonly strip: RegExp
}

/** Zero-width space, no-break and byte order mark: never part of what a person wrote. */
export const strayMarks = /[\u{200B}\u{2060}\u{FEFF}]/gu
/** All characters of no width, for ids. */
export const zeroWidth = /[\u{AD}\u{180E}\u{200B}-\u{200D}\u{2060}-\u{2064}\u{FEFF}]/gu

/** A text as it is stored: composed (NFC), trimmed, without stray marks; undefined where it may not be stored, which is reported. */
export function cleanText(raw: string, rule: TextRule, report: CellReport): string | undefined {
  const text = raw.normalize('NFC').replaceAll(rule.strip, '').trim()
  const problem = forbiddenIn(text, rule.isLong ?? false)
  if (problem !== undefined) {
    report(problem, 'error', { value: quote(text.toWellFormed()) })
    return undefined
  }
  const length = characters(text)
  if (length > rule.most) {
    report('cell-text-too-long', 'error', { value: quote(text), length, limit: rule.most })
    return undefined
  }
  if (raw.search(rule.strip) >= 0) report('cell-invisible-removed', 'notice', { value: quote(text) })
  return text
}

/** PostgreSQL cannot store NUL and lone surrogates; U+FFFD is text that another program has already lost. */
function forbiddenIn(text: string, isLong: boolean) {
  if (text.includes('\0')) return 'cell-nul'
  if (!text.isWellFormed()) return 'cell-lone-surrogate'
  if (text.includes('\u{FFFD}')) return 'cell-already-damaged'
  if (/\p{Bidi_Control}/u.test(text)) return 'cell-turns-direction'
  const control = isLong ? /[\p{Cc}--[\t\n\r]]/v : /[\p{Cc}\p{Zl}\p{Zp}]/u
  return control.test(text) ? 'cell-control-character' : undefined
}

function characters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count++
  return count
}
