import type { Difference } from '../../../engine/index.ts'
import type { CommandParams } from '../../messages/command-codes.ts'
import { quote } from '../../documents/quote.ts'
import { label, type Printing } from './printing.ts'

/** Of a figure that is no single value, in characters. */
const longestText = 200

/** Where the two evaluators differ, for a sentence: the reference's figure is `a`, the compiled evaluator's `b`. */
export function differenceParams(
  { person = '', figure, a, b }: Difference,
  printing: Printing,
): CommandParams<'evaluators-differ'> {
  const shown = (value: unknown) => (value === undefined ? '—' : textOf(value, figure, printing))
  return { person, figure: label(printing, figure), reference: shown(a), compiled: shown(b) }
}

function textOf(value: unknown, figure: string, { valueText }: Printing): string {
  if (typeof value === 'object') return quote(JSON.stringify(value), longestText)
  return valueText(figure, String(value))
}
