import { foldText } from '../formula/fold.ts'
import { translateFormula } from '../formula/translate-formula.ts'
import type { Names } from '../model/names.ts'
import type { FormulaMeaning } from './meaning.ts'

/**
 * Reads the formulas of one scheme by its names: two ways to write the same (spaces, full-width signs, brackets that change
 * nothing, a metric by its name or its id, 如果 or if) give one text. What is no formula is compared as it is typed.
 */
export function formulaMeaning(names: Names): FormulaMeaning {
  return (text) => translateFormula(text, names, 'stored') ?? foldText(text).text
}
