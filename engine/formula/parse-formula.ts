import type { Node } from './ast.ts'
import { foldText } from './fold.ts'
import { lex } from './lex.ts'
import { limits } from './limits.ts'
import { parse } from './parse.ts'
import { Problems } from './problems.ts'

/**
 * Reads a formula into its tree; undefined where it cannot be read, which is reported in `problems`. `isKnown`: whether a word
 * is a name or a function, see `splitWord`. Too long a text is refused unread.
 */
export function parseFormula(
  text: string,
  isKnown: (word: string) => boolean,
  problems: Problems = new Problems(text),
): Node | undefined {
  if (text.length > limits.length) {
    problems.report('formula-too-long', { from: limits.length, to: text.length }, lengthOf(text))
    return undefined
  }
  const tokens = lex(foldText(text), isKnown, problems)
  if (tokens.length === 1 && problems.isEmpty) problems.report('formula-empty', { from: 0, to: text.length }, {})
  return problems.isEmpty ? parse(tokens, problems) : undefined
}

function lengthOf(text: string): { length: number; most: number } {
  return { length: text.length, most: limits.length }
}
