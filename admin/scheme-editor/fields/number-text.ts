/** What somebody has typed into a field for a number. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unfinished' }

const plain = /^-?(\d+(\.\d*)?|\.\d+)$/
const mostDigits = 15

/**
 * Reads a number as people type it: full-width digits and grouped thousands (`1,234.5`) too, at most 15 significant digits, so that it is
 * exactly the number that was typed.
 */
export function typedNumber(text: string): TypedNumber {
  const written = text.normalize('NFKC').replaceAll(/[\s_]/g, '').replace('。', '.').replace('−', '-')
  if (written === '') return { kind: 'empty' }
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(written) ? written.replaceAll(',', '') : written
  if (!plain.test(ungrouped)) return { kind: 'unfinished' }
  const digits = ungrouped.replace(/^-?[0.]*/, '').replace('.', '')
  const significant = ungrouped.includes('.') ? digits.replace(/0+$/, '') : digits
  const value = Number(ungrouped)
  if (significant.length > mostDigits || Math.abs(value) >= 1e15) return { kind: 'unfinished' }
  return { kind: 'number', value: value === 0 ? 0 : value }
}

/** A number as it is shown in its field: never with an exponent. */
export function numberText(value: unknown): string {
  if (typeof value !== 'number') return ''
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}
