const plain = /^-?\d+(\.\d+)?$/

/** Whether a text is a number in decimal digits: "-120.5", not "1e3", "+5" or "1,000". */
export function isDecimalText(text: string): boolean {
  return plain.test(text)
}
