import { useCallback } from 'react'
import { useTranslate } from 'react-admin'
import { schemeFieldsAt } from '../../components/json/scheme-fields-at.ts'
import { useLanguage } from '../bound/use-words.ts'
import { useEditor } from '../draft/draft-context.ts'
import { placeWords } from './place-words.ts'

/** Says where in the draft a pointer leads, in the language of the page. */
export function usePlaceWords(): (pointer: string) => string {
  const { draft } = useEditor()
  const translate = useTranslate()
  const language = useLanguage()
  return useCallback(
    (pointer) =>
      placeWords(pointer, draft.getSnapshot(), {
        section: (name) => translate(`editor.frame.section.${name}`),
        title: (at, field) => schemeFieldsAt(at, language).find(({ name }) => name === field)?.title || undefined,
        row: (number) => translate('editor.problems.row', { number }),
      }),
    [draft, translate, language],
  )
}
