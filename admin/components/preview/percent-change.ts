/**
 * A difference as a signed percentage of what it is a difference to, to one decimal: `percentChange('200.00', '3.10')` is `+1.6`. Nothing
 * where that is no amount above zero.
 */
export function percentChange(before: string, difference: string): string | undefined {
  const [whole, part] = [hundredthsOf(before), hundredthsOf(difference)]
  if (whole === undefined || part === undefined || whole <= 0n) return undefined
  const size = part < 0n ? -part : part
  const tenths = (size * 2000n + whole) / (whole * 2n)
  const sign = tenths === 0n ? '' : part < 0n ? '-' : '+'
  return `${sign}${tenths / 10n}.${tenths % 10n}`
}

/** Decimal text in hundredths of a cent, in which all amounts are whole. */
function hundredthsOf(amount: string): bigint | undefined {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(amount) ?? []
  return whole === '' ? undefined : BigInt(`${sign}${whole}${decimals.padEnd(4, '0')}`)
}
