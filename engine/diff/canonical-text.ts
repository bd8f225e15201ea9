/** A JSON value as a text that is the same for the same content: keys sorted, fields without a value left out. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, inside]) => inside !== undefined)
  const texts = fields.map(([key, inside]) => `${JSON.stringify(key)}:${canonicalText(inside)}`)
  return `{${texts.sort().join(',')}}`
}

/** The same for a list whose order has no meaning. */
export function canonicalSet(value: unknown): string {
  return Array.isArray(value) ? `{${value.map(canonicalText).sort().join(',')}}` : canonicalText(value)
}
