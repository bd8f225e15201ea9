/**
 * One character as formulas and names understand it: full-width forms become half-width (Ａ, １, ＋, （, ，), Chinese punctuation
 * and mathematical signs become the signs of the formula language. `×` is `*`, `≥` is `>=`; anything else stays.
 */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= firstFullWidth && code <= lastFullWidth) return String.fromCodePoint(code - fullWidthDistance)
  return spelled.get(character) ?? character
}

const firstFullWidth = 0xff01
const lastFullWidth = 0xff5e
/** From a full-width form to the ASCII character that it is a form of. */
const fullWidthDistance = 0xfee0

const spelled: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['、', ','],
  ['【', '['],
  ['】', ']'],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['×', '*'],
  ['✕', '*'],
  ['÷', '/'],
  ['∕', '/'],
  // Minus sign and en dash: what word processors make of a hyphen.
  ['\u2212', '-'],
  ['\u2013', '-'],
  ['≥', '>='],
  ['≧', '>='],
  ['≤', '<='],
  ['≦', '<='],
  ['≠', '<>'],
])
