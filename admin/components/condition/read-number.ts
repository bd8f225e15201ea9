/**
 * What a person types where a number of a document belongs: at most 15 digits that count, less than 10^15; thousands may stand apart,
 * and a percentage have its sign. Undefined: it is no such number, or not yet.
 */
export function readNumber(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replaceAll(/[\s,]/g, '').replace(/%$/, '')
  const digits = /^[-+]?(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text)
  if (digits === null) return undefined
  const [, whole = '', decimals = ''] = digits
  const counting = `${whole}${decimals}`.replace(/^0+/, '').replace(/0+$/, '')
  return counting.length > 15 ? undefined : Number(text)
}
