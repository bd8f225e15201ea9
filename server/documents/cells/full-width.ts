/** Full-width forms of ASCII ("１２３．５％") as ASCII; everything else as it is. */
export function halfWidth(text: string): string {
  return text.replaceAll(/[\u{FF01}-\u{FF5E}]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}
