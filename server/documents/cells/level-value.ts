import { foldName, suggest } from '../../../engine/index.ts'
import { quote } from '../quote.ts'
import type { CellReport } from './cell-report.ts'

/** The one of the levels that a text names, typing differences aside; undefined where it names none, which is reported. */
export function levelValue(text: string, levels: readonly string[], report: CellReport): string | undefined {
  const level = findLevel(text, levels)
  if (level !== undefined) return level
  const [suggestion = ''] = suggest(text, levels, 1)
  report('cell-not-a-level', 'error', { value: quote(text), allowed: quote(levels.join('、'), 200), suggestion })
  return undefined
}

export function findLevel(text: string, levels: readonly string[]): string | undefined {
  const wanted = text.normalize('NFC').trim()
  return levels.find((level) => level === wanted) ?? levels.find((level) => foldName(level) === foldName(wanted))
}
