import { significantDigits } from '../significant-digits.ts'
import { digitsLimit, numberLimit, smallestNumber } from '../limits.ts'

const grammar = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const longestToken = 400

/**
 * The value of a JSON number, or why it is none that can be kept exactly: more than 15 significant digits (zeros at either
 * end not counted), or outside 10^-15 to 10^15, which also refuses 1e400 and what would vanish to zero. -0 is 0.
 */
export function jsonNumber(token: string): number | 'malformed' | 'too-long' | 'out-of-range' {
  if (token.length > longestToken) return 'too-long'
  if (!grammar.test(token)) return 'malformed'
  if (token.length > digitsLimit && significantDigits(token) > digitsLimit) return 'too-long'
  const value = Number(token)
  const size = Math.abs(value)
  if (size >= smallestNumber && size < numberLimit) return value
  return significantDigits(token) === 0 ? 0 : 'out-of-range'
}
