// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII is.
const ascii = /^[\u0000-\u007f]*$/

/** The form in which `contains` looks for texts, so that width and case do not matter: NFKC in lower case. 'ＡＢ①' is 'ab1'. */
export function foldText(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : text.normalize('NFKC').toLowerCase()
}
