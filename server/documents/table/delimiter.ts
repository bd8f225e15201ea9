import { closingQuote } from './quotes.ts'

const delimiters = [',', ';', '\t'] as const

/** What separates the cells of a CSV text: of comma, semicolon and tab the one that its first line with content has most of outside quotes; a comma where it has none. */
export function delimiterOf(text: string): string {
  const start = text.search(/[^\s,;]/)
  const counts = new Map<string, number>()
  for (let at = lineStart(text, Math.max(0, start)); at < text.length && text[at] !== '\n'; at++) {
    const character = text.charAt(at)
    counts.set(character, (counts.get(character) ?? 0) + 1)
    if (character === '"') at = Math.max(at, closingQuote(text, at))
  }
  const count = (delimiter: string) => counts.get(delimiter) ?? 0
  return delimiters.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',')
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset) + 1
}
