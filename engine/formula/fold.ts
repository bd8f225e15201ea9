import { foldCharacter } from '../model/fold-character.ts'

/** A text composed (NFC) and half-width. `at[i]` is where in `source` the folded offset `i` comes from, `at[text.length]` its end. */
export interface Folded {
  readonly source: string
  readonly text: string
  readonly at: readonly number[]
}

/** A character with all that may be composed with it: combining marks, and the parts of a Korean syllable. */
const cluster = /[\s\S][\p{M}\u1160-\u11ff]*/gu

/**
 * Folds what people type in a formula: `foldText('销售额×８０％')` has the text '销售额*80%'. The map of offsets lets every later
 * step speak of the text as it was typed.
 */
export function foldText(source: string): Folded {
  let text = ''
  const at: number[] = []
  for (const match of source.matchAll(cluster)) {
    const folded = Array.from(match[0].normalize('NFC'), foldCharacter).join('')
    for (let index = 0; index < folded.length; index++) at.push(match.index)
    text += folded
  }
  at.push(source.length)
  return { source, text, at }
}
