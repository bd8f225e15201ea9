const most = 60

/** What stands in a document, short enough for a sentence: texts in quotes and cut at 60 characters, lists and objects as `[…]` and `{…}`. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  if (typeof value !== 'string') return String(value)
  const characters = [...value.slice(0, 2 * most + 2)]
  return `"${characters.length > most ? `${characters.slice(0, most).join('')}…` : value}"`
}
