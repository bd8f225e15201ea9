import { compare, decimal, parseDecimal } from '../../engine/index.ts'

/** Whether what came out is what was expected: numbers by value (`1100` is `1100.00`), lists element by element, all else exactly. */
export function isSameValue(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(got) && isSameList(expected, got)
  const [wanted, came] = [number(expected), number(got)]
  return wanted !== undefined && came !== undefined ? compare(wanted, came) === 0 : expected === got
}

function isSameList(expected: readonly unknown[], got: readonly unknown[]): boolean {
  return expected.length === got.length && expected.every((value, index) => value === got[index])
}

function number(value: unknown) {
  if (typeof value === 'number') return decimal(value)
  return typeof value === 'string' ? parseDecimal(value) : undefined
}
