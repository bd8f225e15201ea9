/** Offset of the first character from `start` on that is not a JSON blank; the end of the text where there is none. */
export function skipBlank(text: string, start: number): number {
  let at = start
  for (let code = text.charCodeAt(at); isBlankCode(code); code = text.charCodeAt(at)) at++
  return at
}

/** Space, tab, line feed, carriage return. */
function isBlankCode(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}
