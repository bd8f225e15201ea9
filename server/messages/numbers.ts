const decimalText = /^(-?)(\d+)(\.\d+)?$/

/** A decimal text with its thousands grouped: `1234567.5` → `1,234,567.5`. Anything else stays as it is. */
export function grouped(text: string): string {
  const match = decimalText.exec(text)
  if (match === null) return text
  const [, sign = '', whole = '', fraction = ''] = match
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`
}

/** An amount as people read it, with two decimals or more: `1234.5` → `1,234.50`. Anything else stays as it is. */
export function money(text: string): string {
  const match = decimalText.exec(text)
  if (match === null) return text
  const fraction = (match[3] ?? '.').slice(1)
  return grouped(`${match[1]}${match[2]}.${fraction.padEnd(2, '0')}`)
}
