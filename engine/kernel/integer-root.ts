/**
 * The whole part of the `degree`-th root of a whole number from 0, by Newton's method from above: started at or above the root
 * it falls until it reaches the whole part, and then no further.
 */
export function integerRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value
  const bits = BigInt(value.toString(16).length * 4)
  let root = 1n << (bits / degree + 1n)
  for (;;) {
    const next = ((degree - 1n) * root + value / root ** (degree - 1n)) / degree
    if (next >= root) return root
    root = next
  }
}
