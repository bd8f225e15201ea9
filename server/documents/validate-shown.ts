const most = 60

/**
 * What stands in a document, short enough for a sentence: texts in quotes and cut at 60 characters, lists and objects only as
 * `[…]` and `{…}`, so that no one's pay is poured into a message.
 */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  return typeof value === 'string' ? `"${cut(value)}"` : String(value)
}

/** A text cut at 60 characters. */
export function cut(text: string): string {
  const characters = [...text.slice(0, 2 * most + 2)]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}
