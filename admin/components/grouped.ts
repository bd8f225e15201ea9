/** `-1234567.80` as `-1,234,567.80`. */
export function grouped(amount: string): string {
  const [whole = '', decimals] = amount.split('.')
  const spaced = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
  return decimals === undefined ? spaced : `${spaced}.${decimals}`
}
