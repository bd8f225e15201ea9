const startOfFormula = /^(?:[\s\u{200B}\u{FEFF}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|[\t\r\n])/u

/**
 * A text that no spreadsheet takes for a formula: one that begins like a formula (=, +, -, @ in any width, tab, line break) gets a
 * `'` in front. Every file that people open in spreadsheets has its texts from here; its numbers are no texts.
 */
export function harmless(text: string): string {
  return startOfFormula.test(text) ? `'${text}` : text
}
