import { sum } from '../kernel/arithmetic.ts'
import { equals } from '../kernel/compare.ts'
import { type Decimal, fromBigInt } from '../kernel/decimal.ts'
import type { TraceEntry } from '../model/raw/outcome.ts'

/**
 * Whether the shares of an entry's inputs add up exactly to its unrounded value (its value, where nothing was rounded). True
 * where no input has a share: a ratio or a row of a table is no sum. False where one of the texts is no number.
 */
export function sharesAddUp(entry: Readonly<TraceEntry>): boolean {
  const shares = entry.inputs.flatMap(({ share }) => (share === undefined ? [] : [share]))
  if (shares.length === 0) return true
  const [whole, ...parts] = [entry.unrounded ?? entry.value, ...shares].map(exact)
  return whole !== undefined && parts.every((part) => part !== undefined) && equals(sum(parts), whole)
}

/** Unrounded products are longer than what `parseDecimal` reads from people's documents. */
function exact(text: string): Decimal | undefined {
  const digits = /^-?\d+(?:\.(\d+))?$/.exec(text)
  return digits === null ? undefined : fromBigInt(BigInt(text.replace('.', '')), digits[1]?.length ?? 0)
}
