import type { Language } from '../messages/language.ts'

/** The language of an environment, by the first of LC_ALL, LC_MESSAGES and LANG that is set: Chinese where it begins with `zh`, English otherwise. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh([_.@-]|$)/i.test(locale) ? 'zh-CN' : 'en'
}
