import type { Folded } from './fold.ts'
import type { Problems } from './problems.ts'
import type { Span } from './span.ts'

/** A piece of the folded text, and where it stands in the text as typed. */
export interface Match extends Span {
  readonly text: string
}

/** Stands somewhere in the folded text and speaks of the text as typed. */
export class LexReader {
  readonly problems: Problems
  readonly #folded: Folded
  #offset = 0

  constructor(folded: Folded, problems: Problems) {
    this.#folded = folded
    this.problems = problems
  }

  /** Into the folded text. */
  get offset(): number {
    return this.#offset
  }

  get isAtEnd(): boolean {
    return this.#offset >= this.#folded.text.length
  }

  /** What the pattern matches here, and goes on behind it. */
  take(pattern: RegExp): Match | undefined {
    pattern.lastIndex = this.#offset
    const text = pattern.exec(this.#folded.text)?.[0]
    if (text === undefined) return undefined
    this.#offset += text.length
    return { text, ...this.span(this.#offset - text.length, this.#offset) }
  }

  span(from: number, to: number): Span {
    const { at, source } = this.#folded
    return { from: at[from] ?? source.length, to: at[to] ?? source.length }
  }

  /** What was typed between two quotes or brackets: composed, but not made half-width. */
  inside({ from, to }: Span): string {
    return this.#folded.source.slice(from, to).normalize('NFC').slice(1, -1)
  }
}
