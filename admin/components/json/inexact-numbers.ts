import { jsonNumber } from '../../../engine/index.ts'

/** A number of a JSON text that cannot be kept as it is written. */
export interface InexactNumber {
  readonly from: number
  readonly to: number
  readonly code: 'json-number-too-long' | 'json-number-out-of-range'
}

/** Texts are stepped over; what is neither they nor a number is no concern here. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g

/** The numbers of a JSON text that reading it would change without a word, as the server judges them: more than 15 digits, too large, too small. */
export function inexactNumbers(text: string): readonly InexactNumber[] {
  return [...text.matchAll(tokens)].flatMap(({ 0: token, index }): InexactNumber[] => {
    if (token.startsWith('"')) return []
    const value = jsonNumber(token)
    if (typeof value === 'number' || value === 'malformed') return []
    return [{ from: index, to: index + token.length, code: `json-number-${value}` }]
  })
}
