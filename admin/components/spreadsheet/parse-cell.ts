import { compare, decimal, parseDecimal } from '../../../engine/index.ts'
import { type CellProblem, type CellValue, type Column, isNumeric } from './column.ts'

export type ParsedCell = { readonly value: CellValue } | { readonly problem: CellProblem }

/** Most significant digits of a number in a document. */
const mostDigits = 15
const blank = /^\{\s*([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\s*\}$/
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/

/**
 * What a text means in a column: `１２３`, `1,234.5` and `(300)` are numbers, `85%` is 85 in a percent column and 0.85 in one of plain
 * numbers, `¥500` is an amount, an empty text is an empty cell. Numbers become JSON numbers of at most 15 digits, which lose nothing.
 */
export function parseCell(column: Column, text: string): ParsedCell {
  const trimmed = text.trim()
  if (trimmed === '') return { value: undefined }
  if (column.kind === 'choice') return parseChoice(column, trimmed)
  return isNumeric(column.kind) ? parseNumber(column, trimmed) : parseText(column, trimmed)
}

function parseText({ longest, manyLines, spelling }: Column, shown: string): ParsedCell {
  const text = spelling?.kept(shown) ?? shown
  if (longest !== undefined && [...text].length > longest) return { problem: 'longest' }
  return /[\r\n]/.test(text) && manyLines !== true ? { problem: 'one-line' } : { value: text }
}

function parseChoice({ choices = [] }: Column, text: string): ParsedCell {
  const wanted = folded(text)
  const exact = choices.find(({ value, name }) => value === text || folded(name) === wanted)
  if (exact !== undefined) return { value: exact.value }
  const [only, ...others] = choices.filter(
    ({ value, name }) => folded(name).startsWith(wanted) || value.startsWith(wanted),
  )
  return only === undefined || others.length > 0 ? { problem: 'choice' } : { value: only.value }
}

/** Full width becomes ordinary, capitals small. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

function parseNumber(column: Column, text: string): ParsedCell {
  const plain = text.normalize('NFKC').replaceAll('\u2212', '-').replaceAll('。', '.').replaceAll(/[\s_]/g, '')
  const parameter = blank.exec(plain)?.[1]
  if (parameter !== undefined && column.parameters === true) return { value: { parameter } }
  const digits = decimalText(column, plain)
  if (digits === undefined) return { problem: 'number' }
  return checked(column, digits)
}

/** The text as `-1234.5`: without signs of currency, groups, brackets and percent signs. */
function decimalText({ kind }: Column, plain: string): string | undefined {
  const isPercent = plain.endsWith('%')
  if (isPercent && kind === 'money') return undefined
  const bare = unbracketed(plain.replace(/%$/, '')).replace(/^([+-]?)[¥$€£]([+-]?)(?=[\d.])/, '$1$2')
  const ungrouped = grouped.test(bare) ? bare.replaceAll(',', '') : bare
  const tidy = ungrouped
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
  const unscaled = unexponented(tidy)
  if (unscaled === undefined || parseDecimal(unscaled) === undefined) return undefined
  return isPercent && kind === 'number' ? shifted(unscaled, -2) : unscaled
}

/** Accountants write -300 as (300). */
function unbracketed(text: string): string {
  return /^\(.+\)$/.test(text) ? `-${text.slice(1, -1)}` : text
}

/** `1.5E+06` as spreadsheets write large numbers: 1500000. */
function unexponented(text: string): string | undefined {
  const [, digits, exponent] = /^(-?\d+(?:\.\d+)?)e([+-]?\d{1,2})$/i.exec(text) ?? []
  if (digits === undefined || exponent === undefined) return text
  return shifted(digits, Number(exponent))
}

/** The decimal text with its point moved to the right by so many places. */
function shifted(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', decimals = ''] = text.slice(sign.length).split('.')
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${decimals}`
  const at = whole.length + Math.max(0, -places) + places
  const filled = digits.padEnd(at, '0')
  const rest = filled.slice(at)
  return `${sign}${filled.slice(0, at)}${rest === '' ? '' : `.${rest}`}`
}

function checked({ min, max, whole }: Column, text: string): ParsedCell {
  const significant = text.replaceAll(/[-.]/g, '').replace(/^0+/, '')
  const shortest = text.includes('.') ? significant.replace(/0+$/, '') : significant
  if (shortest.length > mostDigits) return { problem: 'digits' }
  const exact = decimal(text)
  if (whole === true && /\.\d*[1-9]/.test(text)) return { problem: 'whole' }
  if (min !== undefined && compare(exact, decimal(min)) < 0) return { problem: 'min' }
  if (max !== undefined && compare(exact, decimal(max)) > 0) return { problem: 'max' }
  // Nothing is lost up to 15 digits; adding 0 turns -0 into 0.
  return { value: Number(text) + 0 }
}
