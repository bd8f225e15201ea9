import type { BinaryOperator, Node } from './ast.ts'
import { yesNoOfWord } from './keywords.ts'
import { failMissing, failProperty, failUnexpected } from './parse-failures.ts'
import { binaryLevels, isBinaryOperator, isComparison, sideLevels, unaryLevels } from './precedence.ts'
import type { Problems } from './problems.ts'
import type { Token } from './token.ts'
import { TokenCursor } from './token-cursor.ts'

/** The tree of a formula's tokens by precedence climbing; undefined where they make none, which is reported. */
export function parse(tokens: readonly Token[], problems: Problems): Node | undefined {
  const cursor = new TokenCursor(tokens, problems)
  const node = parseExpression(cursor, 0)
  if (cursor.next.kind !== 'end') failUnexpected(cursor)
  return cursor.hasFailed ? undefined : node
}

/** Stands for what could not be read; never leaves the parser. */
const nothing: Node = { kind: 'yes-no', value: false, from: 0, to: 0 }

/** An operand and all operators behind it that bind at least as strongly as `level`. */
function parseExpression(cursor: TokenCursor, level: number): Node {
  let left = parsePrefixed(cursor)
  for (;;) {
    const operator = nextOperator(cursor)
    if (operator === undefined || binaryLevels[operator] < level) return left
    left = parseBinary(cursor, operator, left)
  }
}

function parseBinary(cursor: TokenCursor, operator: BinaryOperator, left: Node): Node {
  cursor.take()
  const level = sideLevels(operator).right
  const right = operator === '^' ? parseInside(cursor, level) : parseExpression(cursor, level)
  const node: Node = cursor.part({ kind: 'binary', operator, left, right, from: left.from, to: right.to })
  const follower = nextOperator(cursor)
  if (isComparison(operator) && follower !== undefined && isComparison(follower)) {
    cursor.fail('formula-chained-comparison', node, { text: cursor.excerpt(node) })
  }
  return node
}

function nextOperator({ next }: TokenCursor): BinaryOperator | undefined {
  return next.kind === 'symbol' && isBinaryOperator(next.text) ? next.text : undefined
}

function parsePrefixed(cursor: TokenCursor): Node {
  const operator = cursor.isNext('-') ? 'negative' : cursor.isNext('not') ? 'not' : undefined
  if (operator === undefined) return parseSuffixed(cursor)
  const { from } = cursor.take()
  const of = parseInside(cursor, unaryLevels[operator])
  return cursor.part({ kind: 'unary', operator, of, from, to: of.to })
}

/** An operand with its percent sign. */
function parseSuffixed(cursor: TokenCursor): Node {
  const operand = parseOperand(cursor)
  const { next } = cursor
  if (cursor.isNext('.')) failProperty(operand, cursor.afterNext, cursor)
  else if (next.kind === 'bracketed' && next.from === operand.to) failProperty(operand, next, cursor)
  if (!cursor.isNext('%')) return operand
  const { to } = cursor.take()
  return cursor.part({ kind: 'unary', operator: 'percent', of: operand, from: operand.from, to })
}

function parseOperand(cursor: TokenCursor): Node {
  if (cursor.isNext('(')) return parseBrackets(cursor)
  if (cursor.next.kind === 'symbol' || cursor.next.kind === 'end') {
    failMissing(cursor)
    return nothing
  }
  const token = cursor.take()
  return token.kind === 'word' && cursor.isNext('(') ? parseCall(cursor, token) : cursor.part(leaf(token))
}

function leaf({ kind, text, from, to }: Token): Node {
  switch (kind) {
    case 'number':
      return { kind, text, from, to }
    case 'text':
      return { kind, value: text, from, to }
    case 'yes-no':
      return { kind, value: yesNoOfWord(text) === true, from, to }
    default:
      return { kind: 'name', text, isBracketed: kind === 'bracketed', from, to }
  }
}

function parseBrackets(cursor: TokenCursor): Node {
  const open = cursor.take()
  const inside = parseInside(cursor, 0)
  return { ...inside, from: open.from, to: parseClosing(cursor, open) }
}

function parseCall(cursor: TokenCursor, name: Token): Node {
  const open = cursor.take()
  const args: Node[] = []
  if (!cursor.isNext(')')) args.push(parseInside(cursor, 0))
  while (cursor.isNext(',')) {
    cursor.take()
    args.push(parseInside(cursor, 0))
  }
  const place = { from: name.from, to: name.to }
  const to = parseClosing(cursor, open)
  return cursor.part({ kind: 'call', function: name.text, name: place, args, from: name.from, to })
}

/** The end of the closing bracket. */
function parseClosing(cursor: TokenCursor, open: Token): number {
  if (cursor.isNext(')')) return cursor.take().to
  if (cursor.next.kind === 'end') cursor.fail('formula-unclosed-bracket', open, { bracket: '(' })
  else failUnexpected(cursor)
  return open.to
}

function parseInside(cursor: TokenCursor, level: number): Node {
  return cursor.deeper(() => parseExpression(cursor, level))
}
