import type { Span } from './span.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^'
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>='
export type LogicOperator = 'and' | 'or'
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | LogicOperator
/** `percent` is the sign after a figure, `negative` the minus before it. */
export type UnaryOperator = 'percent' | 'negative' | 'not'

/** A formula as it was written. Brackets are not kept: a bracketed node's span includes them. */
export type Node =
  | (Span & { readonly kind: 'number'; readonly text: string })
  | (Span & { readonly kind: 'text'; readonly value: string })
  | (Span & { readonly kind: 'yes-no'; readonly value: boolean })
  /** `text`: id or name, as written between its brackets if it has any. */
  | (Span & { readonly kind: 'name'; readonly text: string; readonly isBracketed: boolean })
  | (Span & { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly of: Node })
  | (Span & { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node })
  | CallNode

export interface CallNode extends Span {
  readonly kind: 'call'
  readonly function: string
  /** Where the function's name stands. */
  readonly name: Span
  readonly args: readonly Node[]
}
