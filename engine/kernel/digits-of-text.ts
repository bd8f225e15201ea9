/** Digits of a number's text without the zeros at either end, '-0.0105' and '1050e3' have three. 0 has none. */
export function digitsOfText(text: string): number {
  const [mantissa = ''] = text.split(/[eE]/, 1)
  return mantissa.replaceAll(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length
}
