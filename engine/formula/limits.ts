import { powerLimit } from '../kernel/power.ts'

/** What a formula may be at most; beyond it is refused before any work is done on it. */
export const limits = {
  /** UTF-16 units of its text. */
  length: 2000,
  /** Brackets, calls, signs and powers inside one another. */
  depth: 32,
  /** Numbers, names, operators and calls. */
  parts: 500,
  /** Significant digits of a number, and its decimals. */
  digits: 15,
  /** Of a constant exponent, either way; and its decimals. */
  exponent: powerLimit.exponent,
  exponentPlaces: powerLimit.exponentScale,
  /** Digits before the point of any result. */
  resultDigits: powerLimit.resultDigits,
  /** Places that numbers are rounded to: -6 is to millions. */
  leastPlaces: -6,
  mostPlaces: 10,
  /** Problems reported at once. */
  problems: 20,
} as const
