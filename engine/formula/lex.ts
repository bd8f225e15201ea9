import type { Folded } from './fold.ts'
import { operatorOfWord, yesNoOfWord } from './keywords.ts'
import { foreignSigns, patterns, plainNumber } from './lex-patterns.ts'
import { LexReader, type Match } from './lex-reader.ts'
import { limits } from './limits.ts'
import type { Problems } from './problems.ts'
import { splitWord } from './split-word.ts'
import type { Token } from './token.ts'

/**
 * The tokens of a formula, the last of kind `end`; what is none is reported. `isKnown`: whether a word is a name or a function,
 * which decides where a run of Chinese is cut, see `splitWord`.
 */
export function lex(folded: Folded, isKnown: (word: string) => boolean, problems: Problems): readonly Token[] {
  const reader = new LexReader(folded, problems)
  const tokens: Token[] = []
  while (!reader.isAtEnd) tokens.push(...readNext(reader, isKnown))
  tokens.push({ kind: 'end', text: '', ...reader.span(folded.text.length, folded.text.length) })
  return tokens
}

function readNext(reader: LexReader, isKnown: (word: string) => boolean): readonly Token[] {
  if (reader.take(patterns.space) !== undefined) return []
  const number = reader.take(patterns.number)
  if (number !== undefined) return [readNumber(number, reader.problems)]
  const text = reader.take(patterns.text)
  if (text !== undefined) return [{ ...text, kind: 'text', text: reader.inside(text) }]
  const bracketed = reader.take(patterns.bracketed)
  if (bracketed !== undefined) return [readBracketed(bracketed, reader)]
  const word = reader.take(patterns.word)
  if (word !== undefined) return readWord(word, reader, isKnown)
  if (reportSign(reader)) return []
  const symbol = reader.take(patterns.symbol)
  if (symbol !== undefined) return [{ ...symbol, kind: 'symbol' }]
  reportCharacter(reader)
  return []
}

function readNumber(match: Match, problems: Problems): Token {
  const number = problems.excerpt(match)
  if (!plainNumber.test(match.text)) problems.report('formula-bad-number', match, { number })
  else if (digitsOf(match.text) > limits.digits) {
    problems.report('formula-too-many-digits', match, { number, most: limits.digits })
  }
  return { ...match, kind: 'number' }
}

function digitsOf(number: string): number {
  const [whole = '', fraction = ''] = number.split('.')
  return Math.max((whole + fraction).replace(/^0+/u, '').length, fraction.length)
}

function readBracketed(match: Match, reader: LexReader): Token {
  const text = reader.inside(match).trim()
  if (text === '') reader.problems.report('formula-empty-name', match, {})
  return { ...match, kind: 'bracketed', text }
}

function readWord(match: Match, reader: LexReader, isKnown: (word: string) => boolean): readonly Token[] {
  let start = reader.offset - match.text.length
  return splitWord(match.text, isKnown).map((text) => {
    start += text.length
    return wordToken({ text, ...reader.span(start - text.length, start) })
  })
}

function wordToken(match: Match): Token {
  const operator = operatorOfWord(match.text)
  if (operator !== undefined) return { ...match, kind: 'symbol', text: operator }
  return { ...match, kind: yesNoOfWord(match.text) === undefined ? 'word' : 'yes-no' }
}

/** Reports an assignment or a sign of another language; false where there is neither. */
function reportSign(reader: LexReader): boolean {
  const assignment = reader.take(patterns.assignment)
  if (assignment !== undefined) {
    reader.problems.report('formula-assignment', assignment, { text: reader.problems.excerpt(assignment) })
    return true
  }
  const foreign = reader.take(patterns.foreign)
  if (foreign === undefined) return false
  const instead = foreignSigns.get(foreign.text) ?? ''
  reader.problems.report('formula-write-instead', foreign, { written: reader.problems.excerpt(foreign), instead })
  return true
}

function reportCharacter(reader: LexReader): void {
  const match = reader.take(patterns.character)
  if (match === undefined) return
  if (match.text === '"') reader.problems.report('formula-unclosed-quote', match, {})
  else if (match.text === '[') reader.problems.report('formula-unclosed-bracket', match, { bracket: '[' })
  else if (match.text === ']') reader.problems.report('formula-unopened-bracket', match, { bracket: ']' })
  else reader.problems.report('formula-bad-character', match, { character: visible(match.text) })
}

/** The character where it can be seen, and its code point where it cannot or may be taken for another: е (U+0435), U+200B. */
function visible(character: string): string {
  if (/^[\p{N}\p{P}\p{S}]$/u.test(character)) return character
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /^\p{L}$/u.test(character) ? `${character} (${code})` : code
}
