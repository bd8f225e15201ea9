/**
 * Text of a document as it may appear inside a line of a terminal: control characters become their pictures (`␛`) and marks
 * that turn the direction of writing become `�`, so that a name can neither move the cursor nor hide what it is.
 */
export function visible(text: string): string {
  return text.replaceAll(controls, picture).replaceAll(directions, '\u{FFFD}')
}

const controls = /\p{Cc}/gu
const directions = /[\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u{2421}' : '\u{FFFD}'
}
