const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u{3000}-\u{303E}\u{FE30}-\u{FE6F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}]/u
const narrowKatakana = /^[\u{FF61}-\u{FFDC}]/u
/** Nearly all cells: found without taking the text apart. */
const plain = /^[ -~]*$/
const nothing = /^[\p{Mark}\p{Cc}\p{Cf}]+$/u

/** Columns that a text takes in a terminal: two for East Asian wide characters and emoji, none for marks that join the one before. */
export function width(text: string): number {
  if (plain.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += segmentWidth(segment)
  return columns
}

function segmentWidth(segment: string): number {
  if (nothing.test(segment)) return 0
  return wide.test(segment) && !narrowKatakana.test(segment) ? 2 : 1
}
