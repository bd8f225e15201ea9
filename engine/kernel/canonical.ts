import { Decimal, fromBigInt, zero } from './decimal.ts'

/** The same number at its smallest scale: 1.500 becomes 1.5, 0.00 becomes 0. Whole numbers keep their zeros (scale 0). */
export function canonical(value: Decimal): Decimal {
  if (value.coefficient === 0) return zero
  return typeof value.coefficient === 'number'
    ? stripNumber(value, value.coefficient)
    : stripBigInt(value.coefficient, value.scale)
}

/** A tenth that comes out whole is exact: the division errs by less than a tenth, the least distance from a whole number. */
function stripNumber(value: Decimal, coefficient: number): Decimal {
  let rest = coefficient
  let scale = value.scale
  for (let tenth = rest / 10; scale > 0 && Math.trunc(tenth) === tenth; tenth = rest / 10) {
    rest = tenth
    scale--
  }
  return scale === value.scale ? value : new Decimal(rest, scale)
}

function stripBigInt(coefficient: bigint, fromScale: number): Decimal {
  let rest = coefficient
  let scale = fromScale
  while (scale > 0 && rest % 10n === 0n) {
    rest /= 10n
    scale--
  }
  return fromBigInt(rest, scale)
}
