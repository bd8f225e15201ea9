import { useCallback } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { isLanguage, type Language } from '../../i18n/language.ts'
import { wordOf } from '../../i18n/sentences.ts'
import { type FieldWords, schemaWords } from './schema-words.ts'

export function useLanguage(): Language {
  const [locale] = useLocaleState()
  return isLanguage(locale) ? locale : 'zh-CN'
}

/** What the schema calls a field and what it means to whoever fills it in, in the language of the page. */
export function useSchemaWords(): (path: string) => FieldWords {
  const language = useLanguage()
  const translate = useTranslate()
  return useCallback(
    (path) => {
      const { label, help } = schemaWords(path, language)
      return { label, help: translate(`editor.meaning.${path}`, { _: help }) }
    },
    [language, translate],
  )
}

/** What people call a word of the format: 四舍五入 for `half-up`. */
export function useChoiceWord(): (id: string) => string {
  const language = useLanguage()
  return useCallback((id) => wordOf('choice', id, language), [language])
}
