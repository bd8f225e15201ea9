import { useTranslate } from 'react-admin'
import type { Choice } from './DraftChoiceField.tsx'

/** Choices of `components/choices.ts`, whose names are keys of sentences, in the language of the page. */
export function useChoices(choices: readonly Choice[]): readonly Choice[] {
  const translate = useTranslate()
  return choices.map(({ id, name }) => ({ id, name: translate(name) }))
}

/** Words of the format as choices; their names are below a key: `useWords('editor.parts.rounding', ['up', 'down'])`. */
export function useWords(below: string, words: readonly string[]): readonly Choice[] {
  const translate = useTranslate()
  return words.map((id) => ({ id, name: translate(`${below}.${id}`) }))
}
