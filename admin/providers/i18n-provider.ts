import polyglot from 'ra-i18n-polyglot'
import type { I18nProvider } from 'react-admin'
import { isLanguage, keepLanguage, type Language, languages } from '../i18n/language.ts'

const catalogues = {
  'zh-CN': () => import('../i18n/zh-CN/messages.ts'),
  en: () => import('../i18n/en/messages.ts'),
} as const satisfies Record<Language, unknown>

/** The sentences of a language; only those of the chosen one are loaded. */
export async function i18nProvider(start: Language): Promise<I18nProvider> {
  const first = (await catalogues[start]()).messages
  keepLanguage(start)
  const messagesOf = async (locale: string) => {
    if (!isLanguage(locale)) return first
    const { messages } = await catalogues[locale]()
    keepLanguage(locale)
    return messages
  }
  // What is asked for first is there already, and has to be given at once.
  const given = (locale: string) => (locale === start && !isStarted ? first : messagesOf(locale))
  let isStarted = false
  const provider = polyglot(given, start, [...languages])
  isStarted = true
  return provider
}
