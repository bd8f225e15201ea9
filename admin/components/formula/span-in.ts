import { formulaTokens, type Token } from '../../../engine/index.ts'
import type { Reading } from './stored-and-shown.ts'

/** A part of a text, by offsets; `to` is the offset behind it. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Where a part of the stored text stands in the shown one. Both say the same with the same words in the same order; only brackets that
 * group may be more or fewer in one of them. Where they do not fit each other it is the same place, within the text.
 */
export function spanIn(stored: string, shown: string, span: Span, reading: Reading): Span {
  if (stored === shown) return within(span, shown)
  const [of, to] = [wordsOf(stored, reading), wordsOf(shown, reading)]
  if (of.length !== to.length) return within(span, shown)
  const touched = of.flatMap((token, index) => (token.from < span.to && token.to > span.from ? [index] : []))
  const [first, last] = [to[touched[0] ?? -1], to[touched.at(-1) ?? -1]]
  if (first !== undefined && last !== undefined) return { from: first.from, to: last.to }
  const next = to[of.findIndex((token) => token.from >= span.from)]
  return next === undefined ? within({ from: shown.length, to: shown.length }, shown) : within(next, shown)
}

function wordsOf(text: string, { names, records }: Reading): readonly Token[] {
  return formulaTokens(text, names, records).filter(({ text: sign }) => sign !== '(' && sign !== ')')
}

/** At least one character wide where there is one, so that it can be seen. */
function within({ from, to }: Span, text: string): Span {
  const start = Math.max(0, Math.min(from, text.length - 1))
  return { from: start, to: Math.max(start, Math.min(Math.max(to, start + 1), text.length)) }
}
