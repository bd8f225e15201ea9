import { digitsOfText } from './digits-of-text.ts'

/** The most significant digits that a number of a document has: a binary one keeps so many exactly. */
export const digitsLimit = 15
/** Numbers of a document are below this, and, unless 0, not below the other. */
const numberLimit = 1e15
const smallestNumber = 1e-15

const grammar = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const longestToken = 400

/**
 * The value of a JSON number, or why it is none that can be kept exactly: more than 15 significant digits (zeros at either
 * end not counted), or outside 10^-15 to 10^15, which also refuses 1e400 and what would vanish to zero. -0 is 0.
 */
export function jsonNumber(token: string): number | 'malformed' | 'too-long' | 'out-of-range' {
  if (token.length > longestToken) return 'too-long'
  if (!grammar.test(token)) return 'malformed'
  if (token.length > digitsLimit && digitsOfText(token) > digitsLimit) return 'too-long'
  const value = Number(token)
  const size = Math.abs(value)
  if (size >= smallestNumber && size < numberLimit) return value
  return digitsOfText(token) === 0 ? 0 : 'out-of-range'
}
