import { limits } from './limits.ts'
import type { FormulaCode, FormulaParams } from './problem.ts'
import type { Problems } from './problems.ts'
import type { Span } from './span.ts'
import type { Token } from './token.ts'

/** Stands at one token after the other, and counts how deep and how much has been read. */
export class TokenCursor {
  readonly #tokens: readonly Token[]
  readonly #problems: Problems
  #place = 0
  #depth = 0
  #parts = 0
  #hasFailed = false

  constructor(tokens: readonly Token[], problems: Problems) {
    this.#tokens = tokens
    this.#problems = problems
  }

  get hasFailed(): boolean {
    return this.#hasFailed
  }

  get next(): Token {
    return this.#at(this.#place)
  }

  get before(): Token | undefined {
    return this.#tokens[this.#place - 1]
  }

  get afterNext(): Token {
    return this.#at(this.#place + 1)
  }

  /** Whether this symbol comes next. */
  isNext(symbol: string): boolean {
    return this.next.kind === 'symbol' && this.next.text === symbol
  }

  /** The next token, going on behind it; at the end it stays there. */
  take(): Token {
    const token = this.next
    this.#place = Math.min(this.#place + 1, this.#tokens.length - 1)
    return token
  }

  excerpt(span: Span): string {
    return this.#problems.excerpt(span)
  }

  /** Reports the first thing that cannot be read, and goes to the end: what follows would be read wrongly. */
  fail<C extends FormulaCode>(code: C, at: Span, params: Omit<FormulaParams<C>, 'from' | 'to'>): void {
    if (!this.#hasFailed) this.#problems.report(code, at, params)
    this.#hasFailed = true
    this.#place = this.#tokens.length - 1
  }

  /** Reads something that stands inside something else, at most `limits.depth` deep: the stack cannot be exhausted. */
  deeper<T>(read: () => T): T {
    this.#depth++
    if (this.#depth > limits.depth) this.fail('formula-too-deep', this.next, { most: limits.depth })
    const result = read()
    this.#depth--
    return result
  }

  /** Counts a part of the formula. */
  part<T extends Span>(part: T): T {
    this.#parts++
    if (this.#parts > limits.parts) this.fail('formula-too-many-parts', part, { most: limits.parts })
    return part
  }

  #at(place: number): Token {
    return this.#tokens[place] ?? { kind: 'end', text: '', from: 0, to: 0 }
  }
}
