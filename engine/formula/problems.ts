import { limits } from './limits.ts'
import type { FormulaCode, FormulaParams, FormulaProblem } from './problem.ts'
import type { Span } from './span.ts'

const longestExcerpt = 40

/** Collects what is wrong with one formula. */
export class Problems {
  readonly #source: string
  readonly #found: FormulaProblem[] = []
  #count = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Notes a problem at a part of the text; what goes beyond `limits.problems` is left out. */
  report<C extends FormulaCode>(code: C, span: Span, params: Omit<FormulaParams<C>, 'from' | 'to'>): void {
    this.#count++
    if (this.isFull) return
    this.#found.push({ code, params: { ...params, from: span.from, to: span.to } })
  }

  /** The text of a part as typed, shortened where it is long. */
  excerpt({ from, to }: Span): string {
    return shortened(this.#source.slice(from, to))
  }

  /** How many were reported, those left out included. */
  get count(): number {
    return this.#count
  }

  get isEmpty(): boolean {
    return this.#count === 0
  }

  get isFull(): boolean {
    return this.#found.length >= limits.problems
  }

  /** All of them in the order of the text. */
  get all(): readonly FormulaProblem[] {
    return this.#found.toSorted((a, b) => Number(a.params.from) - Number(b.params.from))
  }
}

/** At most 40 characters of a text that people typed. */
export function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length <= longestExcerpt ? text : `${characters.slice(0, longestExcerpt).join('')}…`
}
