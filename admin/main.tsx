import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startLanguage } from './i18n/language.ts'
import { i18nProvider } from './providers/i18n-provider.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the console')
const provider = await i18nProvider(startLanguage())
createRoot(root).render(
  <StrictMode>
    <App i18nProvider={provider} />
  </StrictMode>,
)
