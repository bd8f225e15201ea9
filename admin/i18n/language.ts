export type Language = 'zh-CN' | 'en'

export const languages: readonly { readonly locale: Language; readonly name: string }[] = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en', name: 'English' },
]

const key = 'jiheng.language'

/** The language chosen in this browser, else the browser's own where the console speaks it, else Chinese. */
export function startLanguage(): Language {
  const kept = localStorage.getItem(key)
  if (isLanguage(kept)) return kept
  const first = navigator.languages.find((each) => /^(zh|en)\b/i.test(each)) ?? 'zh-CN'
  return first.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** Keeps a choice for the next visit, and tells the page, whose calls ask the server for sentences in this language. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language)
  document.documentElement.lang = language
}

export function isLanguage(value: unknown): value is Language {
  return value === 'zh-CN' || value === 'en'
}
