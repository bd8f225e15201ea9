import { type Names, type RecordField, translateFormula } from '../../../engine/index.ts'

/** In what a formula is shown: names of a scheme, the columns of the records it goes over, and a language. */
export interface Reading {
  readonly names: Names
  readonly records?: readonly RecordField[]
  readonly language: 'zh' | 'en'
}

/** A formula as people read it: `[sales] * 2` is 销售额 * 2. What cannot be read stays as it is. */
export function shownFormula(stored: string, { names, records, language }: Reading): string {
  return translateFormula(stored, names, language, records) ?? stored
}

/** A formula as documents keep it, with ids; what cannot be read yet is kept as it was typed. */
export function storedFormula(typed: string, { names, records }: Reading): string {
  return translateFormula(typed, names, 'stored', records) ?? typed
}

/** What to write for a name, so that it is read back as this id: 销售额, or `[sales]` where several bear that name. */
export function writtenName(id: string, reading: Reading): string {
  return shownFormula(`[${id}]`, reading)
}
