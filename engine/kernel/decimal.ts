import { invariant } from './invariant.ts'

/**
 * An exact decimal number: coefficient × 10^-scale. The coefficient is a Number wherever it is a safe integer (never -0) and
 * a BigInt only beyond; the scale is a whole number from 0. Trailing zeros are not significant: 1.50 equals 1.5, see `equals`.
 */
export class Decimal {
  readonly coefficient: number | bigint
  readonly scale: number
  /** Use `decimal`, `parseDecimal` or `fromBigInt`: they keep the two promises above. */
  constructor(coefficient: number | bigint, scale: number) {
    this.coefficient = coefficient
    this.scale = scale
  }
}

/** Longest text that `parseDecimal` reads. */
export const decimalTextLimit = 40
const pattern = /^-?\d+(?:\.\d+)?$/
const largestSafe = BigInt(Number.MAX_SAFE_INTEGER)
const smallestSafe = -largestSafe

/** coefficient × 10^-scale, brought back to a Number where it fits. */
export function fromBigInt(coefficient: bigint, scale: number): Decimal {
  const isSafe = coefficient <= largestSafe && coefficient >= smallestSafe
  return new Decimal(isSafe ? Number(coefficient) : coefficient, scale)
}

/** Reads `-?digits[.digits]` of at most 40 characters ('-3.50'); undefined for anything else: '+5', '1e3', ' 5', '.5', '1,000'. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > decimalTextLimit || !pattern.test(text)) return undefined
  return readPlain(text)
}

/**
 * The exact value of a text in the form of `parseDecimal`, or of a finite number as JavaScript prints it: 0.1 is 0.1 and
 * not the binary fraction behind it, 1e-7 is 0.0000001, -0 is 0. Anything else is an error of the program.
 */
export function decimal(value: string | number): Decimal {
  if (typeof value === 'number') return fromNumber(value)
  const parsed = parseDecimal(value)
  invariant(parsed !== undefined, `"${value.slice(0, decimalTextLimit)}" is not a decimal number`)
  return parsed
}

function fromNumber(value: number): Decimal {
  // Adding 0 turns -0 into 0 and changes nothing else.
  if (Number.isSafeInteger(value)) return new Decimal(value + 0, 0)
  invariant(Number.isFinite(value), `${value} is not a finite number`)
  return fromCents(value) ?? fromPrinted(value)
}

/**
 * Most amounts have two decimals. Where cents ÷ 100 is the value itself, cents × 10^-2 is a decimal of at most 15 digits whose
 * nearest double is the value; no other decimal of so few digits has the same nearest double, so it is the one JavaScript prints.
 */
function fromCents(value: number): Decimal | undefined {
  const cents = Math.round(value * 100)
  return Math.abs(cents) < 1e15 && cents / 100 === value ? new Decimal(cents, 2) : undefined
}

function fromPrinted(value: number): Decimal {
  const [digits = '', exponent] = String(value).split('e')
  const { coefficient, scale } = readPlain(digits)
  const wantedScale = scale - Number(exponent ?? 0)
  if (wantedScale >= 0) return new Decimal(coefficient, wantedScale)
  return fromBigInt(BigInt(coefficient) * 10n ** BigInt(-wantedScale), 0)
}

/** Up to 15 digits are below 10^15 and so are read exactly by Number. */
function readPlain(text: string): Decimal {
  const point = text.indexOf('.')
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1)
  const scale = point < 0 ? 0 : text.length - point - 1
  return digits.length <= 15 ? new Decimal(Number(digits) + 0, scale) : fromBigInt(BigInt(digits), scale)
}

export const zero: Decimal = new Decimal(0, 0)
export const one: Decimal = new Decimal(1, 0)
export const hundred: Decimal = new Decimal(100, 0)
