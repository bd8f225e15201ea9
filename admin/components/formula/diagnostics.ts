import type { Diagnostic } from '@codemirror/lint'
import type { FormulaIssue } from './formula-props.ts'
import { spanIn } from './span-in.ts'
import type { Reading } from './stored-and-shown.ts'

/** What is to be underlined in the shown text; what says no place of its own, the whole of it. */
export function diagnosticsOf(
  issues: readonly FormulaIssue[],
  stored: string,
  shown: string,
  reading: Reading,
): readonly Diagnostic[] {
  return issues.map(({ params: { from, to }, severity, sentence }) => {
    const whole = { from: 0, to: shown.length }
    const isPlaced = typeof from === 'number' && typeof to === 'number'
    const span = isPlaced ? spanIn(stored, shown, { from, to }, reading) : whole
    return { ...span, severity: severity === 'notice' ? 'info' : severity, message: sentence }
  })
}
