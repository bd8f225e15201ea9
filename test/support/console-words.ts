import polyglot from 'ra-i18n-polyglot'
import type { Language } from '../../admin/i18n/language.ts'
import { messages as english } from '../../admin/i18n/en/messages.ts'
import { messages as chinese } from '../../admin/i18n/zh-CN/messages.ts'

const messages = { 'zh-CN': chinese, en: english }

/** Says the console's messages in a language, as its pages do. */
export function consoleWords(language: Language): (key: string, params?: object) => string {
  const provider = polyglot(() => messages[language], language)
  return (key, params) => provider.translate(key, params)
}
