import type { Span } from './span.ts'

/**
 * `number`, `text` (without its quotes), `word` (a bare name or function), `bracketed` (a name in square brackets), `yes-no`,
 * `symbol` (operators as in `BinaryOperator`, also `not ( ) , . %`), `end`.
 */
export interface Token extends Span {
  readonly kind: 'number' | 'text' | 'word' | 'bracketed' | 'yes-no' | 'symbol' | 'end'
  readonly text: string
}
