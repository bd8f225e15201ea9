import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { ConsoleApp } from './console-app.ts'

export interface PageOptions {
  /** Who is signed in; nobody is where it is left out. */
  readonly as?: string
  readonly language?: 'zh-CN' | 'en'
  readonly theme?: 'light' | 'dark'
  /** What the browser's console may say: refusals that a test is about, which browsers print as errors. */
  readonly allows?: RegExp
  readonly size?: { readonly width: number; readonly height: number }
}

/**
 * A page of the console in a browser of its own kind, at the size of a small laptop. When the test is over it fails where the browser's
 * console has said anything, warnings included, or the page has thrown.
 */
export async function watchedPage(browser: Browser, app: ConsoleApp, options: PageOptions = {}): Promise<Page> {
  const { language = 'en', theme = 'light', size = { width: 1366, height: 768 } } = options
  const context = await browser.newContext({
    ...{ baseURL: app.origin, locale: language, colorScheme: theme, viewport: size },
    ...{ reducedMotion: 'reduce', timezoneId: 'Asia/Shanghai' },
  })
  // Slow machines: what is waited for comes, or the test is wrong.
  context.setDefaultTimeout(20_000)
  if (options.as !== undefined) await context.addCookies([await app.cookieFor(options.as)])
  const said = listen(context, options.allows)
  onTestFinished(async () => {
    await context.close()
    expect(said, 'what the browser has said').toEqual([])
  })
  return context.newPage()
}

function listen(context: BrowserContext, allows: RegExp | undefined): readonly string[] {
  const said: string[] = []
  const note = (text: string) => {
    if (allows?.test(text) !== true) said.push(text)
  }
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) {
      note(`${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', (error) => note(`thrown: ${error.error().stack ?? error.error().message}`))
  return said
}
