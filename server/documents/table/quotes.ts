export interface QuoteProblem {
  readonly code: 'quote-not-closed' | 'quote-misplaced'
  /** Line, from 1, of the opening quote that is never closed, or of the closing one that something follows. */
  readonly line: number
}

/**
 * The first quote of a CSV text (with \n line ends) that does not fit: papaparse reads on over such quotes and remembers each of
 * them, which a hostile file could make very many.
 */
export function quoteProblem(text: string, delimiter: string): QuoteProblem | undefined {
  const ends = ['', '\n', delimiter]
  let at = text.indexOf('"')
  while (at >= 0) {
    let next = at + 1
    if (ends.includes(text.charAt(at - 1))) {
      const end = closingQuote(text, at)
      if (end < 0) return { code: 'quote-not-closed', line: lineOf(text, at) }
      next = end + 1
      if (!ends.includes(text.charAt(next))) return { code: 'quote-misplaced', line: lineOf(text, end) }
    }
    at = text.indexOf('"', next)
  }
  return undefined
}

/** Offset of the quote that closes the one at `open`; two together are one quote inside the cell. */
export function closingQuote(text: string, open: number): number {
  let end = text.indexOf('"', open + 1)
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2)
  return end
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
