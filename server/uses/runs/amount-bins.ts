import { add, compare, type Decimal, decimal, toText } from '../../../engine/index.ts'

/** Amounts from `from` on and below `to`, decimal text. */
export interface AmountBin {
  readonly from: string
  readonly to: string
}

/** At most so many. */
const mostBins = 12

/**
 * Ranges of equal width, with round bounds, that take in all amounts: 0 to 1,000, 1,000 to 2,000 and so on. Amounts come as they are;
 * none for nobody.
 */
export function amountBins(amounts: readonly Decimal[]): readonly AmountBin[] {
  const [first] = amounts
  if (first === undefined) return []
  let [low, high] = [first, first]
  for (const each of amounts) {
    if (compare(each, low) < 0) low = each
    if (compare(each, high) > 0) high = each
  }
  return binsOf(low, high)
}

function binsOf(low: Decimal, high: Decimal): readonly AmountBin[] {
  for (const width of roundWidths()) {
    const start = flooredTo(low, width)
    const bins: AmountBin[] = []
    let from = decimal(String(start))
    while (compare(from, high) <= 0 && bins.length <= mostBins) {
      const to = add(from, decimal(String(width)))
      bins.push({ from: toText(from), to: toText(to) })
      from = to
    }
    if (bins.length <= mostBins) return bins
  }
  return []
}

/** 10, 20, 50, 100 and so on: amounts of pay are not looked at more closely. */
function* roundWidths(): Generator<bigint> {
  for (let power = 10n; power < 10n ** 30n; power *= 10n) yield* [power, power * 2n, power * 5n]
}

/** The largest multiple of the width that is not above the amount. */
function flooredTo(amount: Decimal, width: bigint): bigint {
  const [whole = '0', decimals] = toText(amount).split('.')
  const isBelow = whole.startsWith('-') && decimals !== undefined
  const floor = BigInt(whole) - (isBelow ? 1n : 0n)
  const rest = ((floor % width) + width) % width
  return floor - rest
}

/** The place of the bin that an amount lies in; bins are in order and take it in. */
export function binOf(amount: Decimal, bins: readonly { readonly to: Decimal }[]): number {
  return bins.findIndex(({ to }) => compare(amount, to) < 0)
}
