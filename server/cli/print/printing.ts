import type { RawScheme } from '../../../engine/index.ts'
import type { Speech } from '../../messages/speech.ts'
import { figureNames } from './figure-names.ts'
import { figureValues } from './figure-values.ts'
import { formulaTexts } from './formula-text.ts'

/** How a scheme's figures are printed: their names, their values and the formulas they come from, as people read them. */
export interface Printing {
  readonly raw: RawScheme
  readonly context: Speech
  nameOf(figure: string): string
  valueText(figure: string, value: string): string
  formulaText(stored: string): string
}

export function printingOf(raw: RawScheme, context: Speech): Printing {
  const formulaText = formulaTexts(raw, context.language)
  return {
    raw,
    context,
    nameOf: figureNames(raw, formulaText, context),
    valueText: figureValues(raw, context),
    formulaText,
  }
}

/** A figure by its name, with its id in brackets: `销售额 [score:sales]`. */
export function label({ nameOf }: Pick<Printing, 'nameOf'>, figure: string): string {
  const name = nameOf(figure)
  return name === figure ? figure : `${name} [${figure}]`
}
