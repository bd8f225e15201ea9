import { useTranslate } from 'react-admin'
import type { NamedChoice } from './BoundChoice.tsx'
import { useChoiceWord } from './use-words.ts'

/** Choices of `components/choices.ts`, whose names are keys of sentences, in the language of the page. */
export function useChoices(choices: readonly { readonly id: string; readonly name: string }[]): readonly NamedChoice[] {
  const translate = useTranslate()
  return choices.map(({ id, name }) => ({ value: id, name: translate(name) }))
}

/** Words of the format as choices: 四舍五入 for `half-up`. */
export function useWordChoices(words: readonly string[]): readonly NamedChoice[] {
  const word = useChoiceWord()
  return words.map((id) => ({ value: id, name: word(id) }))
}
