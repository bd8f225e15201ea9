import { add, type Decimal, decimal, subtract, toFixed } from '../../../engine/index.ts'

/** a + b exactly, with as many decimals as the longer of the two: '900.00' and '0.5' are '900.50'. */
export function plus(a: string, b: string): string {
  return written(add(decimal(a), decimal(b)))
}

/** a - b, likewise. */
export function minus(a: string, b: string): string {
  return written(subtract(decimal(a), decimal(b)))
}

function written(value: Decimal): string {
  return toFixed(value, value.scale)
}
