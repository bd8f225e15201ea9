import type { Node } from './ast.ts'
import type { Token } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'

/** Says that no operand stands where one should. */
export function failMissing(cursor: TokenCursor): void {
  const { before, next } = cursor
  if (before === undefined && cursor.isNext(')')) return cursor.fail('formula-unopened-bracket', next, { bracket: ')' })
  cursor.fail('formula-operand-missing', next, { after: before === undefined ? '' : cursor.excerpt(before) })
}

/** Says what the next token is doing where an operator, a closing bracket or the end should be. */
export function failUnexpected(cursor: TokenCursor): void {
  const { before, next } = cursor
  const text = cursor.excerpt(next)
  if (cursor.isNext(')')) return cursor.fail('formula-unopened-bracket', next, { bracket: ')' })
  if (before?.kind === 'number' && cursor.isNext(',') && cursor.afterNext.kind === 'number') {
    const number = { from: before.from, to: cursor.afterNext.to }
    return cursor.fail('formula-thousands-separator', number, { number: cursor.excerpt(number) })
  }
  if (before === undefined || (next.kind === 'symbol' && next.text !== '(' && next.text !== 'not')) {
    return cursor.fail('formula-unexpected', next, { text })
  }
  cursor.fail('formula-operator-missing', next, { left: cursor.excerpt(before), right: text })
}

/** Says that a formula cannot look into an operand: `a.b`, `a["b"]`. */
export function failProperty(operand: Node, last: Token, cursor: TokenCursor): void {
  const part = { from: operand.from, to: last.to }
  cursor.fail('formula-property-access', part, { text: cursor.excerpt(part) })
}
